package poolinglab.coursework.judge;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.coursework.sandbox.SandboxException;

@DisplayName("A training that an answer asks for")
class InterruptedTrainingTest {
  @Test
  @DisplayName("ends with its thread's interruption, after the batch that it is at")
  void interrupted() {
    try (Workshop workshop = new Workshop(Sandbox.processOnly(), Optional.empty())) {
      PreparedExercise prepared =
          workshop.prepare(Exercises.open(Path.of("src/exercises")).named("12-under-two-thousand"));
      SolvedCase trained =
          prepared.cases(1).stream()
              .filter(each -> each.group().equals("accurate"))
              .findFirst()
              .orElseThrow();
      Thread.currentThread().interrupt();
      assertThatThrownBy(
              () -> prepared.judge(trained, new Outcome.Returned(trained.expectedValue())))
          .isInstanceOf(SandboxException.class);
    } finally {
      Thread.interrupted();
    }
  }
}
