package poolinglab.coursework.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.coursework.xray.Evidence;
import poolinglab.coursework.xray.Finding;

@DisplayName("What a judge notes of tests that a learner wrote")
class NotedFindingsTest {
  private static Workshop workshop;
  private static Exercise exercise;

  @BeforeAll
  static void open() {
    workshop = new Workshop(Sandbox.processOnly(), Optional.empty());
    exercise = Exercises.open(Path.of("src/exercises")).named("15-tests-that-catch");
  }

  @AfterAll
  static void close() {
    workshop.close();
  }

  private static ExerciseResult mark(String cases) {
    String text =
        "class PoolingTests { static float[][][][] cases() { return new float[][][][] {%s}; } }"
            .formatted(cases);
    return workshop.mark(
        exercise, new Answer(Map.of(exercise.answerFile(), text), Optional.empty()), 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{{1, 5}, {2, 3}, {7, 4}, {0, 6}}, {{5}, {6}}} | Case 0: you expect 6 in cell (1, 0);"
            + " its window holds 7, 4, 0, 6, so it is 7.",
        "{{{1, 2}, {3, 4}}, {{4}}}, {{{1, 2, 3}, {3, 4, 5}}, {{4, 7}}} | Case 1: you expect 1×2"
            + " cells for a 2×3 image; there are 1×1.",
      })
  @DisplayName("is a measured finding where it has no name, and is said once")
  void measured(String cases, String sentence) {
    ExerciseResult result = mark(cases);
    assertThat(result.findings()).extracting(Finding::text).containsExactly(sentence);
    assertThat(result.findings().get(0).evidence().known()).isEqualTo(Evidence.Known.MEASURED);
    assertThat(result.message()).doesNotContain(sentence);
  }

  @Test
  @DisplayName("has a name only where that mistake gives every wrong test")
  void named() {
    String zero = "{{{-4, -3}, {-2, -1}}, {{0}}}";
    assertThat(mark(zero).findings()).extracting(Finding::name).containsExactly("expects-zero");
    String other = "{{{1, 2}, {3, 4}}, {{3}}}";
    List<Finding> findings = mark(zero + ", " + other).findings();
    assertThat(findings).noneMatch(Finding::isNamed);
    assertThat(findings)
        .extracting(Finding::text)
        .containsExactly(
            "Case 0: you expect 0 in cell (0, 0); its window holds −4, −3, −2, −1, so it is −1.");
  }
}
