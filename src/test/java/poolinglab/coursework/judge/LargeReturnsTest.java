package poolinglab.coursework.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.sandbox.Sandbox;

@DisplayName("What costs the judge memory or time has a limit:")
class LargeReturnsTest {
  private static final Exercises EXERCISES = Exercises.open(Path.of("src/exercises"));

  private static Workshop workshop;

  @BeforeAll
  static void open() {
    workshop = new Workshop(Sandbox.processOnly(), Optional.empty());
  }

  @AfterAll
  static void close() {
    workshop.close();
  }

  private static ExerciseResult mark(String exercise, String source) {
    Exercise one = EXERCISES.named(exercise);
    return workshop.mark(one, new Answer(Map.of(one.answerFile(), source), Optional.empty()), 1);
  }

  @Test
  @DisplayName("an answer that returns two million numbers at every call is stopped")
  void largeReturns() {
    ExerciseResult result =
        mark(
            "02-max-pool-2x2",
            "class MaxPool2x2 { static float[][] maxPool(float[][] image) {"
                + " return new float[2][1_000_000]; } }");
    assertThat(result.standing()).isEqualTo(Standing.STOPPED);
    assertThat(result.message())
        .contains("All its calls together returned more than 8388608 numbers.");
  }

  @Test
  @DisplayName("a network whose poolings have no products, but much to do, is not trained")
  void endlessTraining() {
    ExerciseResult result =
        mark(
            "12-under-two-thousand",
            "class SmallNetwork { static String network() {"
                + " return \"28x28x1\" + \" pnorm28/1:same\".repeat(10) + \" max2 dense3\"; } }");
    assertThat(result.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.text())
                    .contains("Poolings may look at 500,000 values per picture"));
    assertThat(result.earned()).isZero();
  }
}
