package poolinglab.coursework.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.coursework.MadeUpExercise;
import poolinglab.coursework.compile.Compiler;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.grade.Counterexample;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.coursework.xray.Finding;

@DisplayName("An answer is marked")
class WorkshopTest {
  private static final String RIGHT = MadeUpExercise.RIGHT;
  private static final String OUTPUT = "float[] output = new float[image.length];";

  @TempDir static Path folder;
  private static Workshop workshop;
  private static Exercise exercise;

  @BeforeAll
  static void open() {
    exercise = new MadeUpExercise("07-row-maxima").in(folder);
    workshop =
        new Workshop(
            Sandbox.processOnly(),
            new Compiler(),
            Optional.empty(),
            limits -> limits.withCall(Duration.ofMillis(500)));
  }

  @AfterAll
  static void close() {
    workshop.close();
  }

  @Nested
  @DisplayName("by groups")
  class Groups {
    @Test
    @DisplayName("all of them for the exemplar, without a finding or a counterexample")
    void solved() {
      ExerciseResult result = mark(RIGHT + "\n");
      assertThat(result.standing()).isEqualTo(Standing.SOLVED);
      assertThat(result.earned()).isEqualTo(4).isEqualTo(result.points());
      assertThat(result.findings()).isEmpty();
      assertThat(result.message()).isEmpty();
      assertThat(result.counterexample()).isEmpty();
    }

    @Test
    @DisplayName("a group with one wrong case of three earns nothing, the others all their points")
    void allOrNothing() {
      ExerciseResult result =
          mark(
              RIGHT.replace(
                  "return output;", "if (image.length == 4) output[0]++; return output;"));
      assertThat(result.standing()).isEqualTo(Standing.PARTLY);
      assertThat(result.groups())
          .extracting(
              GroupResult::name, GroupResult::earned, GroupResult::right, GroupResult::cases)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("plain", 0, 2, 3),
              org.assertj.core.groups.Tuple.tuple("negative", 0, 2, 3),
              org.assertj.core.groups.Tuple.tuple("count", 1, 3, 3));
    }

    @Test
    @DisplayName("a known mistake is named, with its number, and costs its group only")
    void partlyRight() {
      ExerciseResult result = mark(MadeUpExercise.ZERO_START);
      assertThat(result.standing()).isEqualTo(Standing.PARTLY);
      assertThat(result.earned()).isEqualTo(3);
      assertThat(result.findings()).containsExactly(Finding.named("zero-start", 7, "0.", 3));
    }

    @Test
    @DisplayName("one method written and one not is partly right, and the rest is not a mistake")
    void oneMethod() {
      ExerciseResult result =
          mark(
              MadeUpExercise.STUB.replaceFirst(
                  "cells\\(float\\[]\\[] image\\) \\{\\s+throw[^;]+;",
                  "cells(float[][] image) { return image.length * image[0].length;"));
      assertThat(result.standing()).isEqualTo(Standing.PARTLY);
      assertThat(result.earned()).isEqualTo(1);
      assertThat(result.findings()).isEmpty();
    }
  }

  @Nested
  @DisplayName("with a standing that says how far it got")
  class Standings {
    @Test
    @DisplayName("untouched: the stub itself, or a stub with just one more line")
    void untouched() {
      assertThat(mark(MadeUpExercise.STUB).standing()).isEqualTo(Standing.UNTOUCHED);
      ExerciseResult result = mark(MadeUpExercise.STUB + "\n// later\n");
      assertThat(result.standing()).isEqualTo(Standing.UNTOUCHED);
      assertThat(result.earned()).isZero();
      assertThat(result.counterexample()).isEmpty();
    }

    @Test
    @DisplayName("missing: names the file")
    void missing() {
      ExerciseResult result =
          workshop.mark(exercise, new Answer(Map.of("Rows.java", RIGHT), Optional.empty()), 1);
      assertThat(result.standing()).isEqualTo(Standing.MISSING);
      assertThat(result.message()).contains("RowMax.java");
    }

    @Test
    @DisplayName("does not compile: names the learner's line")
    void notCompiled() {
      ExerciseResult result = mark(RIGHT.replace(OUTPUT, OUTPUT.replace(";", "")));
      assertThat(result.standing()).isEqualTo(Standing.NOT_COMPILED);
      assertThat(result.message()).containsPattern("\\b3\\b").contains("';' expected");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        value = {
          "a method less | cells | count | static int cells(float[][]) | there is no static method",
          "another type | int cells | long cells | static int cells(float[][]) | long cells(",
          "a private method | static int cells | private static int cells | cells( | not private",
        })
    @DisplayName("does not compile: the method that must be there, and what is")
    void signatures(String name, String from, String to, String rule, String found) {
      ExerciseResult result = mark(RIGHT.replace(from, to));
      assertThat(result.standing()).isEqualTo(Standing.NOT_COMPILED);
      assertThat(result.message()).contains("must be there").contains(rule).contains(found);
    }

    @Test
    @DisplayName("refused: names what is not allowed")
    void refused() {
      ExerciseResult result = mark(RIGHT.replace(OUTPUT, "System.exit(0); " + OUTPUT));
      assertThat(result.standing()).isEqualTo(Standing.REFUSED);
      assertThat(result.message()).contains("System.exit");
      assertThat(workshop.refused(exercise, "no UTF-8"))
          .returns(Standing.REFUSED, ExerciseResult::standing)
          .returns("no UTF-8", ExerciseResult::message);
      Exercise predicting = Exercises.open(Path.of("src/exercises")).named("02-max-pool-2x2");
      // Its prediction was not read, which is not to say that there is none.
      assertThat(workshop.refused(predicting, "no UTF-8").message()).isEqualTo("no UTF-8");
    }

    @Test
    @DisplayName("stopped: an endless loop costs one time limit per group")
    void stopped() {
      ExerciseResult result =
          mark(
              MadeUpExercise.STUB.replace(
                  "throw new UnsupportedOperationException(\"write me\");", "while (true) {}"));
      assertThat(result.standing()).isEqualTo(Standing.STOPPED);
      assertThat(result.earned()).isZero();
      assertThat(result.message()).isNotEmpty().doesNotContain("\tat ");
    }

    @Test
    @DisplayName("wrong: an exception is reported with its class and line")
    void threw() {
      ExerciseResult result =
          mark(
              RIGHT
                  .replace("new float[image.length]", "new float[0]")
                  .replace("return image.length", "return -image.length"));
      assertThat(result.standing()).isEqualTo(Standing.WRONG);
      assertThat(result.counterexample().orElseThrow().said())
          .contains("ArrayIndexOutOfBoundsException in line 9");
    }
  }

  @Nested
  @DisplayName("with the smallest input that shows the mistake")
  class Smallest {
    @Test
    @DisplayName("shrunk to a single cell")
    void shrunk() {
      Counterexample example = mark(MadeUpExercise.ZERO_START).counterexample().orElseThrow();
      float[][] image = (float[][]) example.arguments().get(0);
      assertThat(example.method()).isEqualTo("largest");
      assertThat(example.parameters()).containsExactly("image");
      assertThat(image).hasDimensions(1, 1);
      assertThat(image[0][0]).isNegative();
      assertThat((float[]) example.expected()).containsExactly(image[0][0]);
      assertThat((float[]) example.answer()).containsExactly(0);
    }

    @Test
    @DisplayName("as listed, if the exercise has nothing smaller")
    void listed() {
      Exercise strict =
          new MadeUpExercise("08-strict")
              .changed("Cases.java", "image.length > 0 &&", "image.length < 0 &&")
              .in(folder);
      Counterexample example =
          mark(strict, MadeUpExercise.ZERO_START, 1).counterexample().orElseThrow();
      assertThat((float[][]) example.arguments().get(0)).hasDimensions(3, 4);
    }
  }

  @Nested
  @DisplayName("separately from every other")
  class Apart {
    @Test
    @DisplayName(
        "overwriting its input is a fault that is named in a sentence, and harms no other case")
    void overwrites() {
      String vandal =
          RIGHT.replace(
              "return output;",
              "for (float[] row : image) java.util.Arrays.fill(row, 99); return output;");
      ExerciseResult wrong = mark(vandal);
      assertThat(wrong.groups().get(0).right()).isZero();
      assertThat(wrong.findings())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.isNamed()).isFalse();
                assertThat(finding.text()).startsWith("Your code overwrites argument 1 of");
              });
      float[][] shown = (float[][]) wrong.counterexample().orElseThrow().arguments().get(0);
      assertThat(shown[0][0]).isNotEqualTo(99);
      assertThat(mark(RIGHT + "\n").standing()).isEqualTo(Standing.SOLVED);
    }

    @Test
    @DisplayName("what it keeps between calls is gone for the next answer")
    void remembers() {
      String counting =
          RIGHT
              .replace("class RowMax {", "class RowMax { static int calls;")
              .replace("return output;", "if (calls++ > 2) output[0]++; return output;");
      ExerciseResult first = mark(counting);
      assertThat(first.earned()).isEqualTo(1);
      assertThat(mark(counting).groups()).isEqualTo(first.groups());
      assertThat(first.groups().get(0).right()).isPositive();
    }
  }

  private static ExerciseResult mark(String source) {
    return mark(exercise, source, 1);
  }

  static ExerciseResult mark(Exercise exercise, String source, long seed) {
    return workshop.mark(
        exercise, new Answer(Map.of(exercise.answerFile(), source), Optional.empty()), seed);
  }
}
