package poolinglab.coursework.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static poolinglab.coursework.submission.TwoExercises.MAX;
import static poolinglab.coursework.submission.TwoExercises.MAX_FILE;
import static poolinglab.coursework.submission.TwoExercises.MAX_SOURCE;
import static poolinglab.coursework.submission.TwoExercises.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.coursework.archive.Limits;
import poolinglab.coursework.exercise.Description;
import poolinglab.coursework.exercise.Exercise;

@DisplayName("A file of an answer")
class SubmissionTextTest {
  @TempDir private Path room;

  private AnswerFiles handIn(Map<String, byte[]> files) throws IOException {
    Path folder = Files.createDirectories(room.resolve("alice").resolve(MAX));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    return read(room.resolve("alice")).answers().get(MAX);
  }

  private List<String> problems(String source, Charset charset) throws IOException {
    AnswerFiles files = handIn(Map.of("MaxPool.java", source.getBytes(charset)));
    assertThat(files.sources().isEmpty()).isEqualTo(!files.problems().isEmpty());
    return files.problems();
  }

  private List<String> problems(String source) throws IOException {
    return problems(source, StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "UTF-8, UTF-8",
    "UTF-16, UTF-16",
    "UTF-16LE, UTF-16",
    "UTF-16BE, UTF-16",
    "x-UTF-16LE-BOM, UTF-16",
    "ISO-8859-1, Windows-1252",
    "windows-1252, Windows-1252",
    "IBM850, DOS (code page 850)",
  })
  @DisplayName("is read in whatever encoding it has, which is reported")
  void encodings(String charset, String said) throws IOException {
    String source = "class MaxPool {} // f\u00fcr \u00e4lter";
    AnswerFiles files = handIn(Map.of("MaxPool.java", source.getBytes(Charset.forName(charset))));
    assertThat(files.sources()).containsEntry("MaxPool.java", source);
    assertThat(files.notes())
        .isEqualTo(
            said.equals("UTF-8")
                ? List.of()
                : List.of("%s was read as %s.".formatted(MAX_FILE, said)));
  }

  @Test
  @DisplayName("has no NUL characters")
  void nul() throws IOException {
    assertThat(problems("class MaxPool { } // \0 and \0\0 more"))
        .containsExactly(
            MAX_FILE + " is not text: it holds NUL characters. Save it as UTF-8 in your editor.");
  }

  @Test
  @DisplayName("has lines of at most 10,000 characters")
  void longLine() throws IOException {
    String longest = "/".repeat(Limits.LINE_CHARACTERS);
    assertThat(problems(longest + "\n" + longest)).isEmpty();
    assertThat(problems(longest + "/"))
        .containsExactly(MAX_FILE + " has a line of more than 10000 characters. Break it.");
  }

  @ParameterizedTest(name = "‹{0}›")
  @ValueSource(
      strings = {
        "package java.lang;\nclass MaxPool {}",
        "/* a licence */\r\npackage java.lang;\r\nclass MaxPool {}",
        "/* package a; */ package/**/java // dot\n . lang\n; class MaxPool {}",
        "\f\t/***/ // x \n\n package\tjava.lang ; class MaxPool {}",
      })
  @DisplayName("can declare an IDE's package, which is ignored, line for line")
  void declaresPackage(String source) throws IOException {
    AnswerFiles files = handIn(Map.of("MaxPool.java", source.getBytes(UTF_8)));
    String read = files.sources().get("MaxPool.java");
    assertThat(read.lines().count()).isEqualTo(source.lines().count());
    assertThat(read).hasSameSizeAs(source).endsWith("class MaxPool {}");
    assertThat(PackageDeclaration.in(read)).isEmpty();
    assertThat(files.notes())
        .containsExactly(MAX_FILE + " declares the package java.lang; that line was ignored.");
  }

  @ParameterizedTest(name = "‹{0}›")
  @ValueSource(
      strings = {
        "\\u0070ackage \\u006aava.lang;",
        "\\uuuu0070ackage java\\u002elang\\u003b",
        "/* \\u002a/ package java.lang;",
        "// \\u000a package java.lang;",
        "pack\u0001age jav\u0002a.lang;",
        "package java.lang",
      })
  @DisplayName("cannot declare one in a way that no IDE writes")
  void hiddenDeclaration(String source) throws IOException {
    assertThat(problems(source))
        .containsExactly(MAX_FILE + " declares the package java.lang. Remove that line.");
  }

  @ParameterizedTest(name = "‹{0}›")
  @ValueSource(
      strings = {
        "// package java.lang;",
        "/* package java.lang; */ class MaxPool {}",
        "class MaxPool { String s = \"package java.lang;\"; }",
        "// \\\\u000a package java.lang;",
        "packages java.lang;",
        "/* package",
        "",
      })
  @DisplayName("can mention packages")
  void noDeclaration(String source) throws IOException {
    assertThat(problems(source)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"module-info.java", "package-info.java", "my old one.java", "2.java"})
  @DisplayName("whose name is not a class name is not read, and that is noted")
  void names(String name) throws IOException {
    AnswerFiles files =
        handIn(Map.of(name, new byte[0], "MaxPool.java", MAX_SOURCE.getBytes(UTF_8)));
    assertThat(files.problems()).isEmpty();
    assertThat(files.sources()).containsOnlyKeys("MaxPool.java");
    assertThat(files.notes())
        .containsExactly(
            MAX + "/" + name + " does not have the name of a class, and was not " + "read.");
  }

  @Test
  @DisplayName("is one of at most ten helpers")
  void helpers() throws IOException {
    Map<String, byte[]> files = new TreeMap<>(Map.of("MaxPool.java", MAX_SOURCE.getBytes(UTF_8)));
    for (int i = 0; i < Limits.HELPERS; i++) {
      files.put("Helper" + i + ".java", new byte[0]);
    }
    assertThat(handIn(files).problems()).isEmpty();
    assertThat(handIn(Map.of("One.java", new byte[0])).problems())
        .containsExactly(
            "There are 11 Java files beside MaxPool.java; the limit is 10. Put some of them "
                + "together.");
  }

  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  @Test
  @DisplayName("that is refused takes the prediction with it")
  void allOrNone() throws IOException {
    AnswerFiles files =
        handIn(Map.of("MaxPool.java", "package a".getBytes(UTF_8), "prediction.txt", new byte[3]));
    assertThat(files.sources()).isEmpty();
    assertThat(files.prediction()).isEmpty();
    assertThat(files.problems())
        .containsExactly(MAX_FILE + " declares the package a. Remove that line.");
  }

  @Test
  @DisplayName("counts towards the total: at most 8 MiB are read")
  void wholeSubmission() throws IOException {
    List<Exercise> many = new ArrayList<>();
    Path alice = room.resolve("alice");
    byte[] large = "\n".repeat(Limits.FILE_BYTES).getBytes(UTF_8);
    for (int i = 10; i < 22; i++) {
      String slug = i + "-pool";
      Exercise max = TwoExercises.ALL.get(0);
      Description description = max.description();
      many.add(
          new Exercise(
              slug, alice, description, "", List.of(), max.sources(), Optional.empty(), List.of()));
      Path folder = Files.createDirectories(alice.resolve(slug));
      Files.write(folder.resolve("MaxPool.java"), large);
      for (int k = 0; k < Limits.HELPERS; k++) {
        Files.write(folder.resolve("H" + k + ".java"), large);
      }
    }
    assertThat(read(alice, many.subList(0, 11)).answers()).hasSize(11);
    Submission submission = read(alice, many);
    assertThat(submission.problems())
        .containsExactly("The sources have more than 8 MiB together. Hand in only your own files.");
  }
}
