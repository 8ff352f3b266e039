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

  @ParameterizedTest(name = "‹{0}›")
  @CsvSource({
    "UTF-16, is UTF-16",
    "x-UTF-16LE-BOM, is UTF-16",
    "ISO-8859-1, is not",
  })
  @DisplayName("is UTF-8")
  void utf8(String charset, String what) throws IOException {
    assertThat(problems("class MaxPool {} // für", Charset.forName(charset)))
        .containsExactly(
            "a file is UTF-8; " + MAX_FILE + " " + what + ". Save it as UTF-8 in your editor.");
  }

  @Test
  @DisplayName("has no NUL characters, as UTF-16 without a mark has")
  void nul() throws IOException {
    assertThat(problems("class MaxPool {}", StandardCharsets.UTF_16BE))
        .containsExactly(
            "a file is text; 02-max-pool/MaxPool.java holds NUL characters. Save it as UTF-8 in "
                + "your editor.");
  }

  @Test
  @DisplayName("has lines of at most 10,000 characters")
  void longLine() throws IOException {
    String longest = "/".repeat(Limits.LINE_CHARACTERS);
    assertThat(problems(longest + "\n" + longest)).isEmpty();
    assertThat(problems(longest + "/"))
        .containsExactly(
            "a line has at most 10000 characters; 02-max-pool/MaxPool.java has a longer one. "
                + "Break it.");
  }

  @ParameterizedTest(name = "‹{0}›")
  @ValueSource(
      strings = {
        "java",
        "java.lang",
        "javax.swing",
        "jdk.internal",
        "sun.misc",
        "com.sun.jna",
        "poolinglab.coursework",
        "org.deeplearning4j.nn",
        "org.nd4j",
        "alice"
      })
  @DisplayName("declares no package")
  void declaresNoPackage(String name) throws IOException {
    assertThat(problems("package " + name + ";\nclass MaxPool {}")).containsExactly(declares(name));
  }

  @ParameterizedTest(name = "‹{0}›")
  @ValueSource(
      strings = {
        "/* package a; */ package/**/java // dot\n . lang\n;",
        "// here\r package java.lang;",
        "\f\t/***/ // x \n\n package\tjava.lang ; class A {}",
        "\\u0070ackage \\u006aava.lang;",
        "\\uuuu0070ackage java\\u002elang\\u003b",
        "/* \\u002a/ package java.lang;",
        "// \\u000a package java.lang;",
        "pack\u0001age jav\u0002a.lang;",
        "package java.lang",
      })
  @DisplayName("declares no package, however that is written")
  void hiddenDeclaration(String source) throws IOException {
    assertThat(problems(source)).containsExactly(declares("java.lang"));
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
  @DisplayName("may speak of packages")
  void noDeclaration(String source) throws IOException {
    assertThat(problems(source)).isEmpty();
  }

  private static String declares(String name) {
    return "answers belong to the unnamed package; 02-max-pool/MaxPool.java declares package "
        + name
        + ". Remove that line.";
  }

  @ParameterizedTest(name = "‹{0}›")
  @CsvSource(
      delimiter = '|',
      value = {
        "module-info.java  | answers belong to the unnamed package, of no module; "
            + "02-max-pool/module-info.java declares more. Remove it.",
        "package-info.java | answers belong to the unnamed package, of no module; "
            + "02-max-pool/package-info.java declares more. Remove it.",
        "MaxPool (1).java  | a Java file is named as its class, as MaxPool.java; "
            + "02-max-pool/MaxPool (1).java is named as none. Rename or remove it.",
        "Window.JAVA       | a Java file is named as its class, as MaxPool.java; "
            + "02-max-pool/Window.JAVA is named as none. Rename or remove it.",
        "maxpool.java      | case counts in a file's name; "
            + "02-max-pool/maxpool.java must be MaxPool.java. Rename it.",
        "Prediction.TXT    | case counts in a file's name; "
            + "02-max-pool/Prediction.TXT must be prediction.txt. Rename it.",
      })
  @DisplayName("is named as its class")
  void names(String name, String sentence) throws IOException {
    AnswerFiles files = handIn(Map.of(name, new byte[0]));
    assertThat(files.problems()).containsExactly(sentence);
    assertThat(files.sources()).isEmpty();
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
            "an answer has at most 10 Java files besides MaxPool.java; there are 11. Put some "
                + "together.");
  }

  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  @Test
  @DisplayName("that is refused takes the prediction with it, and each refusal is told")
  void allOrNone() throws IOException {
    AnswerFiles files =
        handIn(
            Map.of(
                "MaxPool.java",
                "package a;".getBytes(UTF_8),
                "prediction.txt",
                new byte[] {(byte) 0xC3}));
    assertThat(files.sources()).isEmpty();
    assertThat(files.prediction()).isEmpty();
    assertThat(files.problems())
        .containsExactly(
            declares("a"),
            "a file is UTF-8; 02-max-pool/prediction.txt is not. Save it as UTF-8 in your editor.");
  }

  @Test
  @DisplayName("counts for the whole: at most 8 MiB are read")
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
              slug, alice, description, "", List.of(), Map.of(), Optional.empty(), List.of()));
      Path folder = Files.createDirectories(alice.resolve(slug));
      Files.write(folder.resolve("MaxPool.java"), large);
      for (int k = 0; k < Limits.HELPERS; k++) {
        Files.write(folder.resolve("H" + k + ".java"), large);
      }
    }
    assertThat(SubmissionReader.read(alice, many.subList(0, 11)).answers()).hasSize(11);
    Submission submission = SubmissionReader.read(alice, many);
    assertThat(submission.answers()).isEmpty();
    assertThat(submission.problems())
        .containsExactly(
            "a submission has at most 8 MiB of sources; this has more. Hand in your own files "
                + "alone.");
  }
}
