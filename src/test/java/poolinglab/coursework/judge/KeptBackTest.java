package poolinglab.coursework.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.grade.Counterexample;
import poolinglab.coursework.grade.CounterexampleText;
import poolinglab.coursework.sandbox.Sandbox;

@DisplayName("A counterexample of a method without arguments")
class KeptBackTest {
  @Test
  @DisplayName("shows what was returned and not the exemplar's answer, which is the solution")
  void keepsTheSolutionBack() {
    Exercise exercise = Exercises.open(Path.of("src/exercises")).named("15-tests-that-catch");
    String text =
        "class PoolingTests { static float[][][][] cases() {"
            + " return new float[][][][] {{{{1, 2}, {3, 4}}, {{4}}}}; } }";
    Answer answer = new Answer(Map.of(exercise.answerFile(), text), Optional.empty());
    try (Workshop workshop = new Workshop(Sandbox.processOnly(), Optional.empty())) {
      Counterexample shown = workshop.mark(exercise, answer, 1).counterexample().orElseThrow();
      assertThat(shown.expected()).isNull();
      assertThat(CounterexampleText.parts(shown, 0))
          .extracting(CounterexampleText.Part::heading)
          .containsExactly("your answer");
    }
  }
}
