package poolinglab.coursework.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
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
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.coursework.archive.Archives;
import poolinglab.coursework.archive.FolderReader;
import poolinglab.coursework.archive.Item;
import poolinglab.coursework.archive.Limits;
import poolinglab.coursework.archive.RefusedException;

@DisplayName("A zip that is too much, or not a zip at all,")
class SubmissionBombTest {
  private static final String DAMAGED =
      "mallory.zip is not a zip, or it is damaged. Create it again, as a .zip.";

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

  @Nested
  @DisplayName("that is a bomb")
  class Bombs {
    private static final String TOO_LARGE =
        "02-max-pool/MaxPool.java has more than 64 KiB. Shorten it.";

    @ParameterizedTest(name = "claiming {0} bytes")
    @ValueSource(ints = {100 << 20, 10})
    @DisplayName("is refused at once, whatever size it claims")
    void zeros(int claimed) throws IOException {
      byte[] packed = RawZip.deflate(new byte[100 << 20]);
      assertThat(packed).hasSizeLessThan(200_000);
      zip.add(max("").packed(packed).size(claimed));
      List<String> problems = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> problems());
      assertThat(problems).containsExactly(TOO_LARGE);
    }

    @Test
    @DisplayName("unpacks no more than a byte above the limit")
    void memory() throws IOException, RefusedException {
      zip.add(max("").packed(RawZip.deflate(new byte[100 << 20])));
      Item opened = Archives.open(FolderReader.read(zip.write(file), name -> true));
      Item item = opened.children().get(0).children().get(0);
      assertThat(item.content().read(Limits.FILE_BYTES)).hasSize(Limits.FILE_BYTES + 1);
    }

    @Test
    @DisplayName("in a file that is not needed is not unpacked")
    void unread() throws IOException {
      byte[] packed = RawZip.deflate(new byte[100 << 20]);
      zip.add(new RawZip.Entry("film.avi", new byte[0]).packed(packed));
      zip.add(new RawZip.Entry("inner.zip", new byte[0]).packed(packed)).add(MAX_FILE, MAX_SOURCE);
      assertThat(read(zip.write(file)).answers().get(MAX).sources()).hasSize(1);
    }

    @Test
    @DisplayName("can have a file of exactly the limit, but none larger")
    void limit() throws IOException {
      String most = "// 34567890123456\n".repeat(1 << 12).substring(0, Limits.FILE_BYTES);
      zip.add(MAX_FILE, most).add(MEAN_FILE, most + "\n");
      Submission submission = read(zip.write(file));
      assertThat(submission.answers().get(MAX).sources()).containsEntry("MaxPool.java", most);
      assertThat(submission.answers().get(MEAN).problems())
          .containsExactly("03-mean-pool/MeanPool.java has more than 64 KiB. Shorten it.");
    }

    @Test
    @DisplayName("of entries that overlap costs no more than other entries")
    void overlapping() throws IOException {
      zip.add(MAX_FILE, MAX_SOURCE);
      for (int i = 0; i < 1_500; i++) {
        RawZip.Entry entry =
            new RawZip.Entry(MAX + "/A" + i + ".java", new byte[0]).localName(MAX_FILE);
        zip.addRecord(entry, 0);
      }
      assertThat(problems())
          .containsExactly(
              "There are 1500 Java files beside MaxPool.java; the limit is 10. Put some of them "
                  + "together.");
    }

    @Test
    @DisplayName("of too many entries is not read")
    void tooMany() throws IOException {
      zip.add(MAX_FILE, MAX_SOURCE);
      for (int i = 0; i < Limits.ENTRIES; i++) {
        zip.add("notes/" + i, "");
      }
      assertRefused(
          "There are more than 2000 files and folders. Hand in only the exercises' folders.");
    }

    @Test
    @DisplayName("of many by-products is read")
    void manyByProducts() throws IOException {
      for (int i = 0; i < 3 * Limits.ENTRIES; i++) {
        zip.add("target/" + i, "");
      }
      Submission submission = read(zip.add(MAX_FILE, MAX_SOURCE).write(file));
      assertThat(submission.answers().get(MAX).sources()).hasSize(1);
    }

    @Test
    @DisplayName("of many dangerous names gets a bounded answer")
    void manyProblems() throws IOException {
      for (int i = 0; i < 100; i++) {
        zip.add(MAX + "/../" + i, "");
      }
      assertThat(problems()).hasSize(21).endsWith("There are 80 more problems; fix these first.");
    }
  }

  @Nested
  @DisplayName("that cannot be read at all is refused")
  class Unreadable {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "PK\u0003\u0004",
          "PK\u0003\u0004 no zip, and longer than the end of one must be"
        })
    @DisplayName("when it is not a zip")
    void none(String content) throws IOException {
      Files.writeString(file, content);
      assertRefused(read(file), DAMAGED);
    }

    @Test
    @DisplayName("when it is empty")
    void empty() throws IOException {
      assertRefused("mallory.zip is an empty zip.");
    }

    @Test
    @DisplayName("when it is cut off anywhere")
    void cutOff() throws IOException {
      byte[] whole = zip.add(MAX_FILE, MAX_SOURCE).bytes();
      for (int length = 4; length < whole.length; length++) {
        Files.write(file, Arrays.copyOf(whole, length));
        assertRefused(read(file), DAMAGED);
      }
    }

    @Test
    @DisplayName("never with an exception, whatever byte is changed")
    void anyByte() throws IOException {
      byte[] whole = zip.add(MAX_FILE, MAX_SOURCE).add(MEAN_FILE, MEAN_SOURCE).bytes();
      for (int at = 0; at < whole.length; at++) {
        for (int value : new int[] {0, 1, 0x7F, 0x80, 0xFF}) {
          byte[] changed = whole.clone();
          changed[at] = (byte) value;
          Submission submission = read(Files.write(file, changed));
          assertThat(submission.learner()).isEqualTo("mallory");
        }
      }
    }

    @Test
    @DisplayName("when it is larger than any honest one")
    void large() throws IOException {
      Files.write(file, new byte[Limits.ARCHIVE_BYTES + 1]);
      assertRefused(
          read(file), "mallory.zip has more than 16 MiB. Hand in only the exercises' folders.");
    }
  }

  private void assertRefused(String sentence) throws IOException {
    assertRefused(read(zip.write(file)), sentence);
  }

  private static void assertRefused(Submission submission, String sentence) {
    assertThat(submission.problems()).containsExactly(sentence);
    assertThat(submission.answers().values())
        .allSatisfy(answer -> assertThat(answer.problems()).containsExactly(sentence));
  }
}
