package poolinglab.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poolinglab.UserException;
import poolinglab.data.ImageSet;

@DisplayName("A study")
class StudyTest {
  private static final StudyPlan PLAN =
      StudyText.parse(
          """
          seeds = 2
          epochs = 1
          batch = 8
          [one]
          images = both
          pooled = conv2@3 max2
          [two]
          shift = 1
          pooled = conv2@3 max2
          strided = conv2@3/2
          """);
  private static final ImageSet IMAGES = MadeUp.images(1);

  @TempDir private Path folder;

  @Test
  @DisplayName("gives the same results again, except for the times")
  void repeats() throws IOException {
    StudyResults first = new Study(PLAN, IMAGES).run(folder.resolve("a"), Study.Watcher.NONE);
    StudyResults second = new Study(PLAN, IMAGES).run(folder.resolve("b"), Study.Watcher.NONE);
    assertThat(timeless(second)).isEqualTo(timeless(first)).contains("shiftMap", "conclusion");
    Summary pooled = first.of(PLAN.experiments().get(1)).get(0);
    assertThat(pooled.results().get(0).curve()).isNotEqualTo(pooled.results().get(1).curve());
    assertThat(pooled.maps().orElseThrow().before()).hasDimensions(6, 6);
    assertThat(pooled.maps().orElseThrow().after()).hasDimensions(3, 3);
    assertThat(new String(ResultsCsv.of(first)))
        .hasLineCount(1 + 2 * 4)
        .contains("\r\ntwo,strided");
  }

  @Test
  @DisplayName("that was interrupted resumes, and runs nothing twice")
  void goesOn() throws IOException {
    StudyResults whole = new Study(PLAN, IMAGES).run(folder.resolve("a"), Study.Watcher.NONE);
    Path journal = folder.resolve("a").resolve(TrialJournal.FILE_NAME);
    List<String> lines = Files.readAllLines(journal);
    assertThat(lines).hasSize(1 + 6);
    String cut = lines.get(3).substring(0, 40);
    Path half = Files.createDirectories(folder.resolve("b")).resolve(TrialJournal.FILE_NAME);
    Files.writeString(half, String.join("\n", lines.subList(0, 3)) + "\n" + cut);

    AtomicInteger begun = new AtomicInteger();
    Study.Watcher watcher = (done, total, what) -> begun.addAndGet(done == 0 ? 1 : 0);
    StudyResults rest = new Study(PLAN, IMAGES).run(half.getParent(), watcher);

    assertThat(begun).hasValue(1);
    assertThat(Files.readAllLines(half)).hasSize(1 + 6).startsWith(lines.get(0), lines.get(1));
    assertThat(timeless(rest)).isEqualTo(timeless(whole));
    new Study(PLAN, IMAGES)
        .run(
            half.getParent(),
            (done, total, what) -> {
              throw new AssertionError("there is nothing left to do: " + what);
            });
  }

  @Test
  @DisplayName("continues with more seeds, but not with other epochs, images, or a broken journal")
  void another() throws IOException {
    StudyPlan small = PLAN.only(List.of("two")).withSeeds(1);
    new Study(small, IMAGES).run(folder, Study.Watcher.NONE);
    assertRefused(small.withEpochs(2), IMAGES, "belongs to a study with ");
    assertRefused(small, MadeUp.images(2), "belongs to a study with ");
    Path journal = folder.resolve(TrialJournal.FILE_NAME);
    new Study(small.withSeeds(2), IMAGES).run(folder, Study.Watcher.NONE);
    assertThat(Files.readAllLines(journal)).hasSize(1 + 4);
    Files.writeString(journal, "{}\n", StandardOpenOption.APPEND);
    assertRefused(small, IMAGES, "line 6 of ");
  }

  private void assertRefused(StudyPlan plan, ImageSet images, String message) {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> new Study(plan, images).run(folder, Study.Watcher.NONE))
        .withMessageContaining(message)
        .withMessageNotContaining("\n");
  }

  @Test
  @DisplayName("shows inverted images where it says so")
  void inverted() {
    ImageSet inverted = Tone.INVERTED.of(IMAGES);
    assertThat(inverted.test().getFeatures().getDouble(3))
        .isCloseTo(1 - IMAGES.test().getFeatures().getDouble(3), within(1e-6));
    assertThat(inverted.test().getLabels()).isEqualTo(IMAGES.test().getLabels());
    assertThat(Tone.GIVEN.of(IMAGES)).isSameAs(IMAGES);
  }

  private static String timeless(StudyResults results) throws IOException {
    ObjectNode root =
        (ObjectNode) TrialJson.MAPPER.readTree(ResultsJson.of(results, Machine.here()));
    assertThat(root.remove("timings").required("experiments")).isNotEmpty();
    return root.toString();
  }
}
