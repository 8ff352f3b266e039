package poolinglab.coursework.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.coursework.compile.Compiler;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.grade.Standing;

@DisplayName("An answer is made ready to run")
class AnswerBuildTest {
  private static final Exercise EXERCISE =
      Exercises.open(Path.of("src/exercises")).named("02-max-pool-2x2");
  private static final Signatures SIGNATURES = new Signatures(Map.of("maxPool", "([[F)[[F"));
  private static Compiler compiler;

  @BeforeAll
  static void open() {
    compiler = new Compiler();
  }

  @AfterAll
  static void close() {
    compiler.close();
  }

  private static AnswerBuild.Result build(String answer, String... others) {
    Map<String, String> sources = new TreeMap<>(Map.of("MaxPool2x2.java", answer));
    for (int i = 0; i < others.length; i += 2) {
      sources.put(others[i], others[i + 1]);
    }
    return new AnswerBuild(EXERCISE, SIGNATURES, compiler).build(sources);
  }

  private static String withMain(String statements) {
    return EXERCISE
        .exemplar()
        .replaceFirst(
            "class MaxPool2x2 \\{",
            "class MaxPool2x2 {\n  public static void main(String[] a) throws Exception { "
                + java.util.regex.Matcher.quoteReplacement(statements)
                + " }\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int h = new java.util.Scanner(System.in).nextInt(); System.out.println(h);",
        "if (maxPool(new float[2][2]).length != 1) System.exit(1);",
        "System.out.println(javax.imageio.ImageIO.read(new java.io.File(\"boot.png\")));",
        "new Thread(() -> System.exit(0)).start();",
      })
  @DisplayName("with whatever its main does left out, which is noted")
  void main(String statements) {
    assertThat(build(withMain(statements)))
        .isInstanceOfSatisfying(
            AnswerBuild.Ready.class,
            ready -> {
              assertThat(ready.classes()).containsOnlyKeys("MaxPool2x2");
              assertThat(ready.notes())
                  .containsExactly(
                      "Not called by the exercise, and so not judged: MaxPool2x2.main.");
            });
  }

  @Test
  @DisplayName("without a word about a main that does nothing forbidden, or an unused import")
  void harmlessMain() {
    String source = "import java.util.Scanner;\n" + withMain("System.out.println(a.length);");
    assertThat(build(source))
        .isInstanceOfSatisfying(
            AnswerBuild.Ready.class, ready -> assertThat(ready.notes()).isEmpty());
  }

  @Test
  @DisplayName("without a test beside it that does not compile here")
  void test() {
    String test = "import org.junit.jupiter.api.Test; class MaxPool2x2Test { @Test void t() {} }";
    assertThat(build(EXERCISE.exemplar(), "MaxPool2x2Test.java", test))
        .isInstanceOfSatisfying(
            AnswerBuild.Ready.class,
            ready ->
                assertThat(ready.notes())
                    .containsExactly(
                        "Ignored, because the answer does not need it and it does not compile:"
                            + " MaxPool2x2Test.java."));
  }

  @Test
  @DisplayName("without a broken file that only a comment names")
  void named() {
    String answer = "// As in Other.java.\n" + EXERCISE.exemplar();
    assertThat(build(answer, "Other.java", "class Other {")).isInstanceOf(AnswerBuild.Ready.class);
  }

  @Test
  @DisplayName("but not without a helper that it names")
  void helper() {
    String answer = EXERCISE.exemplar() + "\nclass Other { Helper helper; }";
    assertThat(build(answer, "Helper.java", "class Helper {"))
        .isInstanceOfSatisfying(
            AnswerBuild.Rejected.class,
            rejected -> {
              assertThat(rejected.standing()).isEqualTo(Standing.NOT_COMPILED);
              assertThat(rejected.message()).startsWith("Helper.java:1: ");
            });
  }

  @Test
  @DisplayName("unless the judged method itself reaches what is forbidden")
  void forbidden() {
    String answer =
        "class MaxPool2x2 { static float[][] maxPool(float[][] image) { System.exit(1); return"
            + " null; } }";
    assertThat(build(answer))
        .isInstanceOfSatisfying(
            AnswerBuild.Rejected.class,
            rejected -> assertThat(rejected.standing()).isEqualTo(Standing.REFUSED));
  }

  @Test
  @DisplayName("unless it is empty, or declares another class")
  void empty() {
    assertThat(build(" \n"))
        .isEqualTo(new AnswerBuild.Rejected(Standing.NOT_COMPILED, "MaxPool2x2.java is empty."));
    assertThat(build("class MaxPooling {}"))
        .isEqualTo(
            new AnswerBuild.Rejected(Standing.NOT_COMPILED, "The class MaxPool2x2 must be there."));
  }
}
