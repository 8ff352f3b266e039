package poolinglab.coursework.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static poolinglab.coursework.submission.TwoExercises.MAX;
import static poolinglab.coursework.submission.TwoExercises.MAX_FILE;
import static poolinglab.coursework.submission.TwoExercises.MAX_SOURCE;
import static poolinglab.coursework.submission.TwoExercises.MEAN;
import static poolinglab.coursework.submission.TwoExercises.MEAN_FILE;
import static poolinglab.coursework.submission.TwoExercises.MEAN_SOURCE;
import static poolinglab.coursework.submission.TwoExercises.read;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poolinglab.coursework.archive.Limits;

@DisplayName("A hostile folder")
class SubmissionFolderTest {
  private static final String LINK =
      " is a symbolic link, and links are not followed. Hand in the file itself.";
  private static final String PIPE = " is a pipe, a device or the like. Hand in ordinary files.";

  @TempDir private Path room;
  private Path mallory;

  @BeforeEach
  void secondExercise() throws IOException {
    mallory = room.resolve("mallory");
    write(MEAN_FILE, MEAN_SOURCE);
    Files.createDirectories(mallory.resolve(MAX));
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(mallory.resolve(path).getParent());
    Files.writeString(mallory.resolve(path), text);
  }

  private void link(String path, Path target) throws IOException {
    try {
      Files.createSymbolicLink(mallory.resolve(path), target);
    } catch (UnsupportedOperationException | FileSystemException notHere) {
      assumeTrue(false, "this system makes no links: " + notHere);
    }
  }

  private Path pipe(Path path) throws IOException, InterruptedException {
    try {
      assumeTrue(new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0);
    } catch (IOException notHere) {
      assumeTrue(false, "this system makes no pipes: " + notHere);
    }
    return path;
  }

  /** What is said of the first exercise; the second must have been read all the same. */
  private List<String> problems() {
    Submission submission = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> read(mallory));
    assertThat(submission.problems()).isEmpty();
    assertThat(submission.answers().get(MEAN).sources())
        .containsEntry("MeanPool.java", MEAN_SOURCE);
    assertThat(submission.answers().get(MAX).sources()).isEmpty();
    return submission.answers().get(MAX).problems();
  }

  @Test
  @DisplayName("with a link as its answer does not get the file behind it")
  void linkedFile() throws IOException {
    Path secret = Files.writeString(room.resolve("secret"), "class MaxPool {}");
    link(MAX_FILE, secret);
    assertThat(problems()).containsExactly("02-max-pool/MaxPool.java" + LINK);
  }

  @Test
  @DisplayName("with a link as an exercise does not get the folder behind it")
  void linkedExercise() throws IOException {
    Path other = Files.createDirectories(room.resolve("other"));
    Files.writeString(other.resolve("MaxPool.java"), MAX_SOURCE);
    Files.delete(mallory.resolve(MAX));
    link(MAX, other);
    assertThat(problems()).containsExactly("02-max-pool" + LINK);
  }

  @Test
  @DisplayName("with a link to itself is read to its end, and says that the link is not followed")
  void circle() throws IOException {
    write(MAX_FILE, MAX_SOURCE);
    link("around", mallory);
    Submission submission = read(mallory);
    assertThat(submission.problems()).containsExactly("around" + LINK);
    assertThat(submission.answers().get(MAX).sources()).hasSize(1);
  }

  @Test
  @DisplayName("that is a link itself is not read")
  void linkedSubmission() throws IOException {
    link("../eve", mallory);
    Submission submission = read(room.resolve("eve"));
    assertThat(submission.answers()).isEmpty();
    assertThat(submission.problems()).containsExactly("eve" + LINK);
  }

  @Test
  @DisplayName("with a pipe as its answer does not hold us up")
  void pipedFile() throws IOException, InterruptedException {
    pipe(mallory.resolve(MAX_FILE));
    assertThat(problems()).containsExactly("02-max-pool/MaxPool.java" + PIPE);
  }

  @Test
  @DisplayName("that is a pipe named as a zip does not hold us up")
  void pipedZip() throws IOException, InterruptedException {
    Path pipe = pipe(room.resolve("eve.zip"));
    Submission submission = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> read(pipe));
    assertThat(submission.problems()).containsExactly("eve.zip" + PIPE);
  }

  @Test
  @DisplayName("with a folder named as a source loses that exercise")
  void folderAsSource() throws IOException {
    write(MAX_FILE + "/notes.txt", "");
    assertThat(problems())
        .containsExactly("02-max-pool/MaxPool.java is a folder, not a Java file. Rename it.");
  }

  @Test
  @DisplayName("with an unreadable source loses that exercise")
  void unreadable() throws IOException {
    write(MAX_FILE, MAX_SOURCE);
    assumeTrue(mallory.resolve(MAX_FILE).toFile().setReadable(false));
    assumeTrue(!Files.isReadable(mallory.resolve(MAX_FILE)), "this user may read everything");
    assertThat(problems())
        .containsExactly(
            "02-max-pool/MaxPool.java cannot be read. Change its "
                + "permissions, or hand it in again.");
  }

  @Test
  @DisplayName("with an exercise that cannot be listed loses that exercise")
  void unlistable() throws IOException {
    write(MAX_FILE, MAX_SOURCE);
    Path folder = mallory.resolve(MAX);
    assumeTrue(folder.toFile().setReadable(false));
    try {
      assumeTrue(!Files.isReadable(folder), "this user may read everything");
      assertThat(problems())
          .containsExactly(
              "02-max-pool cannot be read. Change its permissions, or " + "hand it in again.");
    } finally {
      assertThat(folder.toFile().setReadable(true)).isTrue();
    }
  }

  @Test
  @DisplayName("nested too deep loses that exercise, and is not walked to its end")
  void deep() throws IOException {
    Files.createDirectories(mallory.resolve(MAX + "/d".repeat(40)));
    assertThat(problems())
        .containsExactly(
            "02-max-pool/d/d/d/d/d/d/d/d/d/d/d/d is 13 folders deep; the limit is 12. Hand in "
                + "only the exercises\' folders.");
  }

  @Test
  @DisplayName("of too many files is not read")
  void tooMany() throws IOException {
    for (int i = 0; i < Limits.ENTRIES; i++) {
      Files.createFile(mallory.resolve(MAX).resolve("n" + i));
    }
    Submission submission = read(mallory);
    assertThat(submission.problems())
        .containsExactly(
            "There are more than 2000 files and folders. Hand in only the exercises' folders.");
    assertThat(submission.answers().get(MAX).problems()).isEqualTo(submission.problems());
  }

  @Test
  @DisplayName("that is gone when it is read is reported as gone")
  void gone() {
    assertThat(read(room.resolve("gone")).problems()).containsExactly("gone is no longer there.");
  }
}
