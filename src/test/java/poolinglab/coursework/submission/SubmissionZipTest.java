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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A zip with dishonest entries loses that exercise:")
class SubmissionZipTest {
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

  private static RawZip.Entry max(String content) {
    return new RawZip.Entry(MAX_FILE, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("a symbolic link")
  void link() throws IOException {
    zip.add(max("/etc/passwd").unixMode(0xA1FF));
    assertThat(problems())
        .containsExactly(
            "02-max-pool/MaxPool.java is a symbolic link, and links are not followed. Hand in the "
                + "file itself.");
  }

  @Test
  @DisplayName("a pipe")
  void pipe() throws IOException {
    zip.add(max("").unixMode(0x11FF));
    assertThat(problems())
        .containsExactly(
            "02-max-pool/MaxPool.java is a pipe, a device or the like. Hand in ordinary files.");
  }

  @Test
  @DisplayName("a folder named like a source file, explicit or implied")
  void folder() throws IOException {
    zip.add(MAX_FILE + "/", "").add(MAX + "/Other.java/notes.txt", "");
    assertThat(problems())
        .containsExactly(
            "02-max-pool/MaxPool.java is a folder, not a Java file. Rename it.",
            "02-max-pool/Other.java is a folder, not a Java file. Rename it.");
  }

  @Test
  @DisplayName("the same name twice")
  void twice() throws IOException {
    zip.add(MAX_FILE, MAX_SOURCE).add(MAX_FILE, "class MaxPool { int other; }");
    assertThat(problems())
        .containsExactly(
            "02-max-pool/MaxPool.java appears twice, with different content. Keep one.");
  }

  @Test
  @DisplayName("names that differ only by case")
  void sameButForCase() throws IOException {
    zip.add(MAX + "/Foo.java", "class Foo {}").add(MAX + "/foo.java", "class foo {}");
    assertThat(problems())
        .containsExactly(
            "The files 02-max-pool/Foo.java and 02-max-pool/foo.java differ, and each could be "
                + "meant. Keep one.");
  }

  @ParameterizedTest(name = "‹{0}›")
  @ValueSource(strings = {"new/02-max-pool", "02-MAX-pool", "02-max-pool/02-max-pool", ""})
  @DisplayName("two different answers to one exercise")
  void twoAnswers(String other) throws IOException {
    String second = other.isEmpty() ? "MaxPool.java" : other + "/MaxPool.java";
    zip.add(MAX_FILE, MAX_SOURCE).add(second, "class MaxPool { int other; }");
    List<String> files = new ArrayList<>(List.of(MAX_FILE, second));
    Collections.sort(files);
    assertThat(problems())
        .containsExactly(
            "The files %s and %s differ, and each could be meant. Keep one."
                .formatted(files.get(0), files.get(1)));
  }

  @Test
  @DisplayName("a password")
  void password() throws IOException {
    zip.add(max(MAX_SOURCE).flags(1));
    assertThat(problems())
        .containsExactly(
            "02-max-pool/MaxPool.java is password-protected; create the zip without a password.");
  }

  @Test
  @DisplayName("a rare way of packing")
  void method() throws IOException {
    zip.add(max(MAX_SOURCE).method(14));
    assertThat(problems())
        .containsExactly(
            "02-max-pool/MaxPool.java is compressed by the rare method 14; create the zip with the "
                + "system's own program.");
  }

  @Test
  @DisplayName("another name in its own header than in the table of contents")
  void mismatch() throws IOException {
    zip.add(max(MAX_SOURCE).localName(MAX + "/Harmless.md"));
    assertThat(problems())
        .containsExactly(
            "02-max-pool/MaxPool.java has one name in the zip and another in its table of "
                + "contents; create the zip again.");
  }

  @Test
  @DisplayName("content that cannot be unpacked")
  void damaged() throws IOException {
    zip.add(max(MAX_SOURCE).packed(new byte[] {-1, -1, -1}));
    assertDamaged();
  }

  @Test
  @DisplayName("content that ends early")
  void cutOff() throws IOException {
    byte[] packed = RawZip.deflate(MAX_SOURCE.getBytes(StandardCharsets.UTF_8));
    zip.add(max(MAX_SOURCE).packed(Arrays.copyOf(packed, packed.length - 3)));
    assertDamaged();
  }

  @Test
  @DisplayName("content with the wrong checksum")
  void wrongSum() throws IOException {
    RawZip.Entry entry = max(MAX_SOURCE);
    entry.crc++;
    zip.add(entry);
    assertDamaged();
  }

  @Test
  @DisplayName("content of the wrong size")
  void wrongSize() throws IOException {
    zip.add(max(MAX_SOURCE).size(1));
    assertDamaged();
  }

  @Test
  @DisplayName("content that is not where it should be")
  void elsewhere() throws IOException {
    zip.add("notes.txt", "some bytes").addRecord(max(MAX_SOURCE), 3);
    assertDamaged();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000_000, Integer.MAX_VALUE, -1})
  @DisplayName("content outside of the zip, which costs the whole zip")
  void outside(int offset) throws IOException {
    zip.add("notes.txt", "some bytes").addRecord(max(MAX_SOURCE), offset);
    assertThat(read(zip.write(file)).problems())
        .containsExactly("mallory.zip is not a zip, or it is damaged. Create it again, as a .zip.");
  }

  @Test
  @DisplayName("but a few bytes before the zip do no harm")
  void prefix() throws IOException {
    byte[] bytes = zip.add(MAX_FILE, MAX_SOURCE).bytes();
    byte[] behind = new byte[bytes.length + 7];
    System.arraycopy(bytes, 0, behind, 7, bytes.length);
    assertThat(read(Files.write(file, behind)).answers().get(MAX).sources())
        .containsEntry("MaxPool.java", MAX_SOURCE);
  }

  private void assertDamaged() throws IOException {
    assertThat(problems())
        .containsExactly(
            "02-max-pool/MaxPool.java is damaged inside its zip. Create the zip again.");
  }
}
