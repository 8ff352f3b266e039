package poolinglab.coursework.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static poolinglab.coursework.submission.TwoExercises.MAX;
import static poolinglab.coursework.submission.TwoExercises.MAX_FILE;
import static poolinglab.coursework.submission.TwoExercises.MAX_SOURCE;
import static poolinglab.coursework.submission.TwoExercises.MEAN;
import static poolinglab.coursework.submission.TwoExercises.MEAN_FILE;
import static poolinglab.coursework.submission.TwoExercises.MEAN_SOURCE;
import static poolinglab.coursework.submission.TwoExercises.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.Printable;

@DisplayName("A zip with a dangerous name in it loses that exercise:")
class SubmissionPathTest {
  @TempDir private Path room;
  private Path file;
  private final RawZip zip = new RawZip();

  @BeforeEach
  void name() {
    file = room.resolve("mallory.zip");
  }

  /** What is said of the first exercise; the second must have been read all the same. */
  private List<String> problems() throws IOException {
    Submission submission = read(zip.add(MEAN_FILE, MEAN_SOURCE).write(file));
    assertThat(submission.problems()).isEmpty();
    assertThat(submission.answers()).containsKeys(MAX);
    assertThat(submission.answers().get(MAX).sources()).isEmpty();
    assertThat(submission.answers().get(MEAN).problems()).isEmpty();
    assertThat(submission.answers().get(MEAN).sources())
        .containsEntry("MeanPool.java", MEAN_SOURCE);
    return submission.answers().get(MAX).problems();
  }

  @ParameterizedTest(name = "‹{0}›")
  @DisplayName("a path that leads elsewhere")
  @CsvSource(
      delimiter = '|',
      value = {
        "../02-max-pool/MaxPool.java | leads out of the submission's folder through \"..\".",
        "02-max-pool/../MaxPool.java | leads out of the submission's folder through \"..\".",
        "02-max-pool/.git/../x | leads out of the submission's folder through \"..\".",
        "/02-max-pool/MaxPool.java | begins outside the submission's folder.",
        "C:/02-max-pool/MaxPool.java | begins outside the submission's folder.",
      })
  void paths(String path, String sentence) throws IOException {
    zip.add(path, MAX_SOURCE);
    assertThat(problems()).containsExactly(path + " " + sentence + " Create the archive again.");
  }

  @Test
  @DisplayName("a backslash beside slashes")
  void backslash() throws IOException {
    String path = "02-max-pool\\..\\MaxPool.java";
    zip.add(path, MAX_SOURCE);
    assertThat(problems())
        .containsExactly(
            path + " has a backslash in its name. Rename it, or create the zip again.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 10, 27, 0x7F, 0x9B})
  @DisplayName("a control character, which the message spells out")
  void control(int character) throws IOException {
    zip.add(MAX + "/Max" + (char) character + "Pool.java", MAX_SOURCE);
    assertThat(problems())
        .containsExactly(
            "02-max-pool/Max"
                + Printable.of((char) character)
                + "Pool.java has control characters in its name. Rename it.");
  }

  @Test
  @DisplayName("too long, or too deep")
  void longAndDeep() throws IOException {
    String longName = MAX + "/" + "a".repeat(244) + ".java";
    zip.add(longName, "").add(MAX + "/b".repeat(12), "");
    assertThat(problems())
        .containsExactly(
            longName.substring(0, 255)
                + "… has a path of 261 characters; the limit is 255. Use shorter names.",
            "02-max-pool/b/b/b/b/b/b/b/b/b/b/b/b is 13 folders deep; the limit is 12. Hand in "
                + "only the exercises' folders.");
  }

  @Test
  @DisplayName("or says so for the whole submission, if it names no exercise")
  void noExercise() throws IOException {
    zip.add("../../etc/cron.d/evil", "").add(MAX_FILE, MAX_SOURCE);
    Submission submission = read(zip.write(file));
    assertThat(submission.problems())
        .containsExactly(
            "../../etc/cron.d/evil leads out of the submission's folder through \"..\". "
                + "Create the archive again.");
    assertThat(submission.answers().get(MAX).sources()).hasSize(1);
  }

  @Test
  @DisplayName("even if Windows' backslashes are read as slashes")
  void windows() throws IOException {
    Submission submission = read(zip.add("02-max-pool\\..\\..\\a.java", "").write(file));
    assertThat(submission.answers().get(MAX).problems())
        .containsExactly(
            "02-max-pool/../../a.java leads out of the submission's folder through "
                + "\"..\". Create the archive again.");
  }
}
