package poolinglab.coursework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.judge.Workshop;
import poolinglab.coursework.sandbox.RaceTrack;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.coursework.submission.AnswerFiles;

@DisplayName("Judging an answer, whatever it does to the grader's own process,")
class CarefulMarkingTest {
  private static final Exercise RACE =
      Exercises.open(Path.of("src/exercises")).named("16-three-times-faster");

  private static Marking.Marked mark(RaceTrack judging) {
    AnswerFiles files =
        new AnswerFiles(
            Map.of(RACE.answerFile(), RACE.exemplar()), Optional.empty(), List.of(), List.of());
    try (Workshop workshop = new Workshop(Sandbox.processOnly(), Optional.empty(), judging)) {
      return new CarefulMarking(workshop, Duration.ofMillis(100))
          .mark(RACE, Optional.of(files), Seeds.USUAL);
    }
  }

  @Test
  @DisplayName("is given up when it has used up its processor time, and not tried again")
  void endless() {
    Marking.Marked marked =
        mark(
            (contestants, question, tolerance, decided) -> {
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              throw new IllegalStateException("given up");
            });
    assertThat(marked.result().standing()).isEqualTo(Standing.UNJUDGED);
    assertThat(marked.result().message())
        .isEqualTo("This could not be judged: judging it took more than 0.1 s of processor time");
    assertThat(marked.isLasting()).isTrue();
  }

  @Test
  @DisplayName("that ends with an error of any kind counts as open, with the error's name")
  void error() {
    Marking.Marked marked =
        mark(
            (contestants, question, tolerance, decided) -> {
              throw new AssertionError("one\u001Btwo");
            });
    assertThat(marked.result().standing()).isEqualTo(Standing.UNJUDGED);
    assertThat(marked.result().message())
        .isEqualTo(
            "This could not be judged: judging it failed with java.lang.AssertionError:"
                + " one\\u001btwo");
  }
}
