package poolinglab.coursework.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.coursework.compile.Compiler;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.sandbox.Sandbox;

/** Small sources whose byte code takes a stack, a memory or a time without end to check. */
@DisplayName("An answer that is too much to check")
class TooMuchToCheckTest {
  private static final Exercise EXERCISE =
      Exercises.open(Path.of("src/exercises")).named("02-max-pool-2x2");
  private static final String TOO_COMPLEX = "nested too deeply, or there are too many of them";

  private static Workshop workshop;

  @BeforeAll
  static void open() {
    workshop =
        new Workshop(
            Sandbox.processOnly(),
            new Compiler(Duration.ofSeconds(60)),
            Optional.empty(),
            limits -> limits);
  }

  @AfterAll
  static void close() {
    workshop.close();
  }

  /** Its judged method runs the statement, so that nothing is cut away. */
  private static ExerciseResult mark(String statement, String... others) {
    String answer =
        """
        class MaxPool2x2 {
          static float[][] maxPool(float[][] image) {
            %s
            return image;
          }
        }
        """
            .formatted(statement);
    Answer all =
        new Answer(
            Map.of(EXERCISE.answerFile(), answer + String.join("\n", others)), Optional.empty());
    return assertTimeoutPreemptively(Duration.ofMinutes(5), () -> workshop.mark(EXERCISE, all, 1));
  }

  private static String repeated(int count, String text) {
    return IntStream.range(0, count)
        .mapToObj(i -> text.replace("#", Integer.toString(i)))
        .collect(Collectors.joining("\n"));
  }

  @Test
  @DisplayName("because its types are nested 3,000 deep is refused")
  void deepTypes() {
    int deep = 1000;
    String nested = "A<\n".repeat(deep) + "T" + ">\n".repeat(deep);
    ExerciseResult result =
        mark(
            "W.g();",
            "class A<T> {}",
            "class W { static <T> " + nested + " w(T t) { return null; }",
            "static void g() { var a = w(new A<String>()); var b = w(a); var c = w(b); c = null; } }");
    assertThat(result.standing()).isEqualTo(Standing.REFUSED);
    assertThat(result.message()).contains(TOO_COMPLEX);
  }

  @Test
  @DisplayName("because annotations are nested 2,000 deep is refused")
  void deepAnnotations() {
    int deep = 2000;
    String annotations =
        IntStream.range(0, deep)
                .mapToObj(i -> "@A%d(v=\n".formatted(i))
                .collect(Collectors.joining())
            + "@A%d".formatted(deep)
            + ")\n".repeat(deep);
    ExerciseResult result =
        mark(
            "new W();",
            annotations + "class W {}",
            IntStream.range(0, deep)
                .mapToObj(i -> "@interface A%d { A%d v(); }".formatted(i, i + 1))
                .collect(Collectors.joining("\n")),
            "@interface A%d {}".formatted(deep));
    assertThat(result.standing()).isEqualTo(Standing.REFUSED);
    assertThat(result.message()).contains(TOO_COMPLEX);
  }

  @Test
  @DisplayName("because it breaks the rules 40,000 times reads the first of them")
  void manyBreaches() {
    List<String> parameters = IntStream.range(0, 50).mapToObj(i -> "P" + i).toList();
    ExerciseResult result =
        mark(
            "H.g();",
            "class G<" + String.join(",", parameters) + "> {",
            "static G<Thread" + ",Thread".repeat(49) + "> f() { return null; } }",
            "class H { static void g() {",
            repeated(800, "{ var x = G.f(); x = x; }"),
            "} }");
    assertThat(result.standing()).isEqualTo(Standing.REFUSED);
    assertThat(result.message()).contains("Thread is not allowed").hasLineCount(3);
  }
}
