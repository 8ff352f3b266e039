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
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poolinglab.UserException;
import poolinglab.data.ImageSet;
import poolinglab.engine.Engine;

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
  private static final Study.Watcher HEARS_NOTHING = (done, total, what) -> {};

  @TempDir private Path folder;

  @Test
  @DisplayName("gives the same results again, except for the times")
  void repeats() throws IOException {
    StudyResults first =
        new Study(PLAN, IMAGES).run(folder.resolve("a"), TrialRunner.IN_TURN, HEARS_NOTHING);
    StudyResults second =
        new Study(PLAN, IMAGES).run(folder.resolve("b"), TrialRunner.IN_TURN, HEARS_NOTHING);
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
    StudyResults whole =
        new Study(PLAN, IMAGES).run(folder.resolve("a"), TrialRunner.IN_TURN, HEARS_NOTHING);
    Path journal = folder.resolve("a").resolve(TrialJournal.FILE_NAME);
    List<String> lines = Files.readAllLines(journal);
    assertThat(lines).hasSize(1 + 6 + 2);
    String cut = lines.get(3).substring(0, 40);
    Path half = Files.createDirectories(folder.resolve("b")).resolve(TrialJournal.FILE_NAME);
    Files.writeString(half, String.join("\n", lines.subList(0, 3)) + "\n" + cut);

    Set<String> finished = new TreeSet<>();
    Study.Watcher watcher = (done, total, what) -> finished.add(what);
    StudyResults rest = new Study(PLAN, IMAGES).run(half.getParent(), TrialRunner.IN_TURN, watcher);

    assertThat(finished).contains("0 of 4 trained", "4 of 4 trained", "measuring times");
    assertThat(Files.readAllLines(half)).hasSize(1 + 6 + 2).startsWith(lines.get(0), lines.get(1));
    assertThat(timeless(rest)).isEqualTo(timeless(whole));
    new Study(PLAN, IMAGES)
        .run(
            half.getParent(),
            TrialRunner.IN_TURN,
            (done, total, what) -> {
              throw new AssertionError("there is nothing left to do: " + what);
            });
  }

  @Tag("slow")
  @Test
  @DisplayName(
      "gives the same results when its trials run beside each other, and when a job is killed it"
          + " keeps what was finished")
  void besideEachOther() throws IOException {
    StudyResults inTurn =
        new Study(PLAN, IMAGES).run(folder.resolve("a"), TrialRunner.IN_TURN, HEARS_NOTHING);
    Study.Watcher killer =
        (done, total, what) -> {
          if (what.startsWith("1 of ")) {
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
          }
        };
    Path killed = folder.resolve("b");
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> new Study(PLAN, IMAGES).run(killed, new TrialProcesses(2), killer))
        .withMessageContaining("ended")
        .withMessageNotContaining("\n");
    int kept = Files.readAllLines(killed.resolve(TrialJournal.FILE_NAME)).size();
    assertThat(kept).isBetween(1 + 1, 1 + 5);

    StudyResults beside = new Study(PLAN, IMAGES).run(killed, new TrialProcesses(1), HEARS_NOTHING);

    assertThat(Files.readAllLines(killed.resolve(TrialJournal.FILE_NAME))).hasSize(1 + 6 + 2);
    assertThat(timeless(beside)).isEqualTo(timeless(inTurn));
  }

  @Tag("slow")
  @Test
  @DisplayName("by hand finds the same, but for the last digits, and says that it was by hand")
  void byHand() throws IOException {
    StudyPlan hand = PLAN.withEngine(Engine.HAND);
    StudyResults library =
        new Study(PLAN, IMAGES).run(folder.resolve("a"), TrialRunner.IN_TURN, HEARS_NOTHING);
    StudyResults first =
        new Study(hand, IMAGES).run(folder.resolve("b"), TrialRunner.IN_TURN, HEARS_NOTHING);
    StudyResults beside =
        new Study(hand, IMAGES).run(folder.resolve("c"), new TrialProcesses(2), HEARS_NOTHING);
    assertThat(timeless(beside)).isEqualTo(timeless(first)).contains("\"engine\":\"hand\"");
    assertThat(timeless(library)).contains("\"engine\":\"dl4j\"");
    for (int i = 0; i < library.trials().size(); i++) {
      assertThat(first.trials().get(i).curve().get(0).loss())
          .isCloseTo(library.trials().get(i).curve().get(0).loss(), within(1e-4));
    }
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(
            () ->
                new Study(hand, IMAGES)
                    .run(folder.resolve("a"), TrialRunner.IN_TURN, HEARS_NOTHING))
        .withMessageContaining("belongs to a study with ");
  }

  @Test
  @DisplayName("runs one trial per core by default, if memory allows")
  void jobs() {
    assertThat(TrialProcesses.fitting(4, 16L << 30, IMAGES)).isEqualTo(4);
    assertThat(TrialProcesses.fitting(64, 16L << 30, IMAGES)).isEqualTo(16);
    assertThat(TrialProcesses.fitting(4, 512L << 20, IMAGES)).isEqualTo(1);
  }

  @Test
  @DisplayName("continues with more seeds, but not with other epochs, images, or a broken journal")
  void another() throws IOException {
    StudyPlan small = PLAN.only(List.of("two")).withSeeds(1);
    new Study(small, IMAGES).run(folder, TrialRunner.IN_TURN, HEARS_NOTHING);
    assertRefused(small.withEpochs(2), IMAGES, "belongs to a study with ");
    assertRefused(small, MadeUp.images(2), "belongs to a study with ");
    Path journal = folder.resolve(TrialJournal.FILE_NAME);
    new Study(small.withSeeds(2), IMAGES).run(folder, TrialRunner.IN_TURN, HEARS_NOTHING);
    assertThat(Files.readAllLines(journal)).hasSize(1 + 4 + 2);
    Files.writeString(journal, "{}\n", StandardOpenOption.APPEND);
    assertRefused(small, IMAGES, "line 8 of ");
  }

  private void assertRefused(StudyPlan plan, ImageSet images, String message) {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> new Study(plan, images).run(folder, TrialRunner.IN_TURN, HEARS_NOTHING))
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
