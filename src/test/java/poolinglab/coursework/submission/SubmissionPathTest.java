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
        "../02-max-pool/MaxPool.java | paths stay in the submission's folder; "
            + "../02-max-pool/MaxPool.java leads out by \"..\". Pack the folder anew.",
        "02-max-pool/../MaxPool.java | paths stay in the submission's folder; "
            + "02-max-pool/../MaxPool.java leads out by \"..\". Pack the folder anew.",
        "02-max-pool/.git/../x | paths stay in the submission's folder; "
            + "02-max-pool/.git/../x leads out by \"..\". Pack the folder anew.",
        "/02-max-pool/MaxPool.java | paths begin in the submission's folder; "
            + "/02-max-pool/MaxPool.java begins elsewhere. Pack the folder anew.",
        "C:/02-max-pool/MaxPool.java | paths begin in the submission's folder; "
            + "C:/02-max-pool/MaxPool.java begins elsewhere. Pack the folder anew.",
        "02-max-pool\\..\\MaxPool.java | the names in a path are parted by /; "
            + "02-max-pool\\..\\MaxPool.java holds a backslash. "
            + "Rename it, or pack the zip anew.",
      })
  void paths(String path, String sentence) throws IOException {
    zip.add(path, MAX_SOURCE);
    assertThat(problems()).containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 10, 27, 0x7F, 0x9B})
  @DisplayName("a control character, which the sentence spells out")
  void control(int character) throws IOException {
    zip.add(MAX + "/Max" + (char) character + "Pool.java", MAX_SOURCE);
    assertThat(problems())
        .containsExactly(
            "a file's name has no control characters; 02-max-pool/Max"
                + String.format("\\u%04x", character)
                + "Pool.java has. Rename it.");
  }

  @Test
  @DisplayName("too long, or too deep")
  void longAndDeep() throws IOException {
    String longName = MAX + "/" + "a".repeat(244) + ".java";
    zip.add(longName, "").add(MAX + "/b".repeat(12), "");
    assertThat(problems())
        .containsExactly(
            "a path has at most 255 characters; "
                + longName.substring(0, 255)
                + "… has 261. Use shorter names.",
            "folders are nested at most 12 deep; 02-max-pool/b/b/b/b/b/b/b/b/b/b/b/b is 13 deep. "
                + "Hand in the exercises' folders alone.");
  }

  @Test
  @DisplayName("or says so for the whole, if it names no exercise")
  void noExercise() throws IOException {
    zip.add("../../etc/cron.d/evil", "").add(MAX_FILE, MAX_SOURCE);
    Submission submission = read(zip.write(file));
    assertThat(submission.problems())
        .containsExactly(
            "paths stay in the submission's folder; ../../etc/cron.d/evil leads out by \"..\". "
                + "Pack the folder anew.");
    assertThat(submission.answers().get(MAX).sources()).hasSize(1);
  }

  @Test
  @DisplayName("also where Windows' backslashes are read as slashes")
  void windows() throws IOException {
    Submission submission = read(zip.add("02-max-pool\\..\\..\\a.java", "").write(file));
    assertThat(submission.answers().get(MAX).problems())
        .containsExactly(
            "paths stay in the submission's folder; 02-max-pool/../../a.java leads out by "
                + "\"..\". Pack the folder anew.");
  }
}
