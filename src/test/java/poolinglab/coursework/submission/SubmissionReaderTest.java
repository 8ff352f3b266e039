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
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.coursework.archive.Archives;
import poolinglab.coursework.archive.FolderReader;
import poolinglab.coursework.archive.Item;

@DisplayName("An honest submission")
class SubmissionReaderTest {
  @TempDir private Path room;

  @ParameterizedTest(name = "at \"{0}\"")
  @ValueSource(strings = {"", "alice/", "alice/work/", "a/b/c/d/e/"})
  @DisplayName("is read from a folder, at the top or deep in it")
  void folder(String wrapper) throws IOException {
    Path alice = room.resolve("alice");
    write(alice, wrapper + MAX_FILE, MAX_SOURCE);
    write(alice, wrapper + MEAN_FILE, MEAN_SOURCE);
    assertBothAnswers(read(alice));
  }

  @ParameterizedTest(name = "at \"{0}\"")
  @ValueSource(
      strings = {"", "./", "alice/", "alice/work/", "alice/src/exercises/", "02-max-pool/"})
  @DisplayName("is read from a zip, at the top or deep in it")
  void zip(String wrapper) throws IOException {
    Path zip = room.resolve("alice.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file :
          Map.of(MAX_FILE, MAX_SOURCE, MEAN_FILE, MEAN_SOURCE).entrySet()) {
        to.putNextEntry(new ZipEntry(wrapper + file.getKey()));
        to.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        to.closeEntry();
      }
    }
    assertBothAnswers(read(zip));
  }

  private static void assertBothAnswers(Submission submission) {
    assertThat(submission.learner()).isEqualTo("alice");
    assertThat(submission.problems()).isEmpty();
    assertThat(submission.answers())
        .containsExactly(
            Map.entry(MAX, answer("MaxPool.java", MAX_SOURCE)),
            Map.entry(MEAN, answer("MeanPool.java", MEAN_SOURCE)));
  }

  private static AnswerFiles answer(String name, String source) {
    return new AnswerFiles(Map.of(name, source), Optional.empty(), List.of(), List.of());
  }

  @Test
  @DisplayName("has helpers and a prediction; everything else is ignored")
  void otherFiles() throws IOException {
    Path alice = room.resolve("alice");
    write(alice, MAX_FILE, MAX_SOURCE);
    write(alice, MAX + "/Window.java", "class Window {}");
    write(alice, MAX + "/prediction.txt", "1: 4\n");
    for (String other :
        new String[] {
          "/pom.xml",
          "/instructions.md",
          "/.idea/Evil.java",
          "/target/Old.java",
          "/._MaxPool.java",
          "/Main.class.txt",
          "/node_modules/a/b.java"
        }) {
      write(alice, MAX + other, "package java.lang;");
    }
    Submission submission = read(alice);
    assertThat(submission.problems()).isEmpty();
    assertThat(submission.answers())
        .isEqualTo(
            Map.of(
                MAX,
                new AnswerFiles(
                    Map.of("MaxPool.java", MAX_SOURCE, "Window.java", "class Window {}"),
                    Optional.of("1: 4\n"),
                    List.of(),
                    List.of())));
  }

  @Test
  @DisplayName("can be a zip from a Mac, with its second tree and sizes after the content")
  void macZip() throws IOException {
    RawZip zip = new RawZip();
    zip.add("alice/", "").add(new RawZip.Entry("alice/" + MAX_FILE, bytes(MAX_SOURCE)).flags(8));
    zip.add("__MACOSX/alice/._02-max-pool", "\0\0").add("alice/.DS_Store", "\0");
    zip.add("__MACOSX/alice/02-max-pool/._MaxPool.java", "\0\5\26\7").add("alice/Icon\r", "");
    Submission submission = read(zip.write(room.resolve("alice.zip")));
    assertThat(submission.problems()).isEmpty();
    assertThat(submission.answers()).containsOnlyKeys(MAX);
    assertThat(submission.answers().get(MAX).problems()).isEmpty();
    assertThat(submission.answers().get(MAX).sources()).containsEntry("MaxPool.java", MAX_SOURCE);
  }

  @Test
  @DisplayName("can be a zip from Windows whose names use only backslashes")
  void windowsZip() throws IOException {
    RawZip zip = new RawZip().add("alice\\02-max-pool\\", "");
    zip.add("alice\\02-max-pool\\MaxPool.java", MAX_SOURCE);
    Submission submission = read(zip.write(room.resolve("alice.zip")));
    assertThat(submission.problems()).isEmpty();
    assertThat(submission.answers().get(MAX).sources()).containsEntry("MaxPool.java", MAX_SOURCE);
  }

  @Test
  @DisplayName("can be packed without compression, and by a system whose umlauts are not UTF-8")
  void storedZip() throws IOException {
    RawZip.Entry entry =
        new RawZip.Entry("M\u00fcller/" + MAX_FILE, StandardCharsets.ISO_8859_1, bytes(MAX_SOURCE));
    RawZip zip = new RawZip().add(entry.method(0).packed(bytes(MAX_SOURCE)));
    Submission submission = read(zip.write(room.resolve("M\u00fcller.ZIP")));
    assertThat(submission.learner()).isEqualTo("M\u00fcller");
    assertThat(submission.answers().get(MAX).sources()).containsEntry("MaxPool.java", MAX_SOURCE);
  }

  @Test
  @DisplayName("can be a folder with just a zip in it, as learning platforms make them")
  void zipInFolder() throws IOException {
    Path folder = Files.createDirectories(room.resolve("Alice_17_file"));
    new RawZip().add(MAX_FILE, MAX_SOURCE).write(folder.resolve("homework.zip"));
    Submission submission = read(folder);
    assertThat(submission.learner()).isEqualTo("Alice_17_file");
    assertThat(submission.answers().get(MAX).sources()).containsEntry("MaxPool.java", MAX_SOURCE);
  }

  @Test
  @DisplayName("loses a byte order mark, and what web pages put between words")
  void invisible() throws IOException {
    Path alice = room.resolve("alice");
    write(alice, MAX_FILE, "\uFEFF// \u00e4\r\nclass\u00A0MaxPool\u200B {}");
    AnswerFiles files = read(alice).answers().get(MAX);
    assertThat(files.sources()).containsEntry("MaxPool.java", "// \u00e4\r\nclass MaxPool {}");
    assertThat(files.notes())
        .containsExactly(
            MAX_FILE + " has invisible characters from a web page; they were " + "ignored.");
  }

  @Test
  @DisplayName("writes an accent in a name as Java sources do")
  void decomposedName() throws IOException {
    Path zip =
        new RawZip()
            .add(MAX + "/Gro\u0308ße.java", "class Größe {}")
            .write(room.resolve("alice.zip"));
    assertThat(read(zip).answers().get(MAX).sources()).containsOnlyKeys("Gr\u00f6ße.java");
  }

  @Test
  @DisplayName("that holds no answer says what it holds instead")
  void nothing() throws IOException {
    Path alice = room.resolve("alice");
    write(alice, "report.pdf", "%PDF");
    write(alice, "notes/later.txt", "sorry");
    Submission submission = read(alice);
    assertThat(submission.answers()).isEmpty();
    assertThat(submission.problems())
        .containsExactly(
            "There is no answer to an exercise in it; it holds notes/later.txt, report.pdf.");
  }

  @Test
  @DisplayName("can be empty")
  void empty() throws IOException {
    Path alice = Files.createDirectories(room.resolve("alice"));
    assertThat(read(alice).problems()).containsExactly("It is empty.");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "02-max-pool (1)/MaxPool.java",
        "02-max-pool - Kopie/MaxPool.java",
        "2-max-pool/MaxPool.java",
        "max pool/MaxPool.java",
        "Max_Pool/MaxPool.java",
        "02-max-pool/src/MaxPool.java",
        "02-max-pool/MaxPool (1).java",
        "02-max-pool/maxpool.java",
        "02-max-pool/MaxPool-2.java",
        "02-max-pool/Main.java",
        "MaxPool.java",
        "homework/sheet 3/MaxPool.java",
        "Anything.java",
      })
  @DisplayName("belongs to an exercise by its folder, its class or what it declares")
  void found(String path) throws IOException {
    Path alice = room.resolve("alice");
    write(alice, path, MAX_SOURCE);
    Submission submission = read(alice);
    assertThat(submission.problems()).isEmpty();
    assertThat(submission.answers()).containsOnlyKeys(MAX);
    assertThat(submission.answers().get(MAX).sources()).containsEntry("MaxPool.java", MAX_SOURCE);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"bin/MaxPool.java", "backup/02-max-pool/MaxPool.java", "old/MaxPool.java"})
  @DisplayName("is taken from its proper place, not from a stray copy, and says so")
  void copies(String copy) throws IOException {
    Path alice = room.resolve("alice");
    write(alice, MAX_FILE, MAX_SOURCE);
    write(alice, copy, "class MaxPool { int old; }");
    AnswerFiles files = read(alice).answers().get(MAX);
    assertThat(files.sources()).containsEntry("MaxPool.java", MAX_SOURCE);
    assertThat(files.notes()).containsExactly(MAX_FILE + " was used, not " + copy + ".");
  }

  @Test
  @DisplayName("can be there twice if both are the same, or one is unchanged")
  void sameTwice() throws IOException {
    Path alice = room.resolve("alice");
    write(alice, MAX_FILE, TwoExercises.ALL.get(0).stub());
    write(alice, "MaxPool.java", MAX_SOURCE);
    write(alice, "again/MaxPool.java", MAX_SOURCE);
    AnswerFiles files = read(alice).answers().get(MAX);
    assertThat(files.sources()).containsEntry("MaxPool.java", MAX_SOURCE);
    assertThat(files.notes()).isEmpty();
  }

  @Test
  @DisplayName("without folders has the helpers that its answers name")
  void looseHelpers() throws IOException {
    Path alice = room.resolve("alice");
    write(alice, "MaxPool.java", "class MaxPool { Window window; }");
    write(alice, "MeanPool.java", MEAN_SOURCE);
    write(alice, "Window.java", "class Window {}");
    Submission submission = read(alice);
    assertThat(submission.answers().get(MAX).sources())
        .containsOnlyKeys("MaxPool.java", "Window.java");
    assertThat(submission.answers().get(MEAN).sources()).containsOnlyKeys("MeanPool.java");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Prediction.txt",
        "prediction (1).txt",
        "prediction.txt.txt",
        "prediction",
        "prediction_final.txt",
        "my prediction.TXT"
      })
  @DisplayName("can have its prediction under any unambiguous name")
  void predictionNames(String name) throws IOException {
    Path alice = room.resolve("alice");
    write(alice, MAX_FILE, MAX_SOURCE);
    write(alice, MAX + "/" + name, "kept: 4");
    AnswerFiles files = read(alice).answers().get(MAX);
    assertThat(files.prediction()).contains("kept: 4");
    assertThat(files.notes()).containsExactly(MAX + "/" + name + " was read as prediction.txt.");
  }

  @Test
  @DisplayName("has the prediction that is named so, where there are others")
  void usualPrediction() throws IOException {
    Path alice = room.resolve("alice");
    write(alice, MAX_FILE, MAX_SOURCE);
    write(alice, MAX + "/prediction.txt", "kept: 4");
    write(alice, MAX + "/prediction_old.txt", "kept: 3");
    AnswerFiles files = read(alice).answers().get(MAX);
    assertThat(files.prediction()).contains("kept: 4");
    assertThat(files.notes())
        .containsExactly(MAX + "/prediction.txt was used, not " + MAX + "/prediction_old.txt.");
  }

  @Test
  @DisplayName("with a prediction that is not plain text says so")
  void unreadPrediction() throws IOException {
    Path alice = room.resolve("alice");
    write(alice, MAX_FILE, MAX_SOURCE);
    write(alice, MAX + "/prediction.docx", "PK");
    AnswerFiles files = read(alice).answers().get(MAX);
    assertThat(files.prediction()).isEmpty();
    assertThat(files.notes())
        .containsExactly(
            MAX + "/prediction.docx is not plain text and was not read; hand in prediction.txt.");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"MaxPool.java.txt", "MaxPool (1).java.txt", "maxpool.JAVA.TXT"})
  @DisplayName("is read where an editor saved it as a text")
  void savedAsText(String name) throws IOException {
    Path alice = room.resolve("alice");
    write(alice, MAX + "/" + name, MAX_SOURCE);
    AnswerFiles files = read(alice).answers().get(MAX);
    assertThat(files.sources()).containsEntry("MaxPool.java", MAX_SOURCE);
    assertThat(files.notes()).containsExactly(MAX + "/" + name + " was read as MaxPool.java.");
  }

  @Test
  @DisplayName("can be a zip whose names are in an old encoding, and in UTF-8 besides")
  void oldNames() throws Exception {
    String name = "Иван/" + MAX_FILE;
    RawZip.Entry entry =
        new RawZip.Entry(name, Charset.forName("IBM866"), bytes(MAX_SOURCE)).nameInUtf8(name);
    new RawZip().add(entry).write(room.resolve("a.zip"));
    Item zip = Archives.open(FolderReader.read(room.resolve("a.zip"), each -> true));
    assertThat(zip.children()).extracting(Item::name).containsExactly("Иван");
  }

  @Test
  @DisplayName("of which all is refused says why once, for the whole")
  void allRefused() throws IOException {
    Path alice = room.resolve("alice");
    write(alice, MAX_FILE, MAX_SOURCE);
    write(alice, "x/MaxPool.java", MAX_SOURCE + "//");
    Submission submission = read(alice);
    assertThat(submission.remarks())
        .containsExactly(
            "The files "
                + MAX_FILE
                + " and x/MaxPool.java differ, and each could be meant. Keep"
                + " one.");
    write(alice, MEAN_FILE, MEAN_SOURCE);
    assertThat(read(alice).remarks()).isEmpty();
  }

  @Test
  @DisplayName("may use the learner's own answer to another exercise")
  void ownAnswer() throws IOException {
    Path alice = room.resolve("alice");
    write(alice, MAX_FILE, "class MaxPool { int x = MeanPool.mean(); }");
    write(alice, MEAN_FILE, "class MeanPool { static int mean() { return 1; } } // not MaxPool");
    Submission submission = read(alice);
    assertThat(submission.answers().get(MAX).sources())
        .containsOnlyKeys("MaxPool.java", "MeanPool.java");
    assertThat(submission.answers().get(MAX).notes())
        .containsExactly("MeanPool.java was added from another exercise.");
    assertThat(submission.answers().get(MEAN).sources()).containsOnlyKeys("MeanPool.java");
  }

  @Test
  @DisplayName("is not its class file, nor a jar beside it, which is noted")
  void compiled() throws IOException {
    Path alice = room.resolve("alice");
    write(alice, MAX + "/MaxPool.class", "\u00ca\u00fe");
    write(alice, MAX + "/MaxPool.jar", "PK");
    AnswerFiles files = read(alice).answers().get(MAX);
    assertThat(files.sources()).isEmpty();
    assertThat(files.notes())
        .containsExactly(
            MAX + "/MaxPool.class is compiled and was not read; hand in the .java file.");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"answers.zip", "answers.tar.gz", "tar.gz named.zip", "zip in.zip"})
  @DisplayName("can be in an archive in its folder, next to other files")
  void archives(String name) throws IOException {
    Path alice = Files.createDirectories(room.resolve("alice"));
    Files.write(alice.resolve(name), MadeUpArchive.of(name, Map.of(MAX_FILE, MAX_SOURCE)));
    write(alice, "report.pdf", "%PDF");
    Submission submission = read(alice);
    assertThat(submission.problems()).isEmpty();
    assertThat(submission.answers().get(MAX).sources()).containsEntry("MaxPool.java", MAX_SOURCE);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Rar!\u001a\u0007 | is a RAR archive. Create a .zip instead.",
        "7z\u00bc\u00af\u0027\u001c | is a 7z archive. Create a .zip instead.",
        "BZh9 | is a bzip2 archive. Create a .zip instead.",
        "'' | is empty: it has no bytes.",
        "<html> | is not a zip. Create one, and hand it in again.",
      })
  @DisplayName("in an archive other than a zip or tar.gz is refused by its kind")
  void otherArchives(String begin, String sentence) throws IOException {
    Path alice = Files.createDirectories(room.resolve("alice"));
    Files.write(alice.resolve("a.zip"), begin.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read(alice).problems()).containsExactly("a.zip " + sentence);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Path folder, String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
