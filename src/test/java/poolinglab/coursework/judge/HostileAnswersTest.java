package poolinglab.coursework.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import poolinglab.coursework.Hostile;
import poolinglab.coursework.HostileCorpus;
import poolinglab.coursework.compile.Compiler;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.grade.Counterexample;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.sandbox.Sandbox;

@Tag("slow")
@DisplayName("Hostile answers")
class HostileAnswersTest {
  private static final Exercise EXERCISE =
      Exercises.open(Path.of("src/exercises")).named("02-max-pool-2x2");
  private static final Duration CALL = Duration.ofMillis(300);
  private static final String LATE = "did not return within";
  private static final int LONGEST_SENTENCE = 600;

  @TestFactory
  @DisplayName("are contained in a process of their own")
  Stream<DynamicTest> inProcess() throws Exception {
    return contained(Sandbox.processOnly(), HostileCorpus.all());
  }

  @TestFactory
  @DisplayName("are contained inside bubblewrap")
  Stream<DynamicTest> inBubblewrap() throws Exception {
    return contained(bubblewrapOrSkip(), HostileCorpus.stoppedBy(Hostile.StoppedBy.PROCESS));
  }

  static Sandbox bubblewrapOrSkip() {
    try {
      return Sandbox.bubblewrap();
    } catch (ExerciseException missing) {
      assumeTrue(false, missing.getMessage());
      throw missing;
    }
  }

  /** All are marked two at a time by one workshop, as a class is; then each result is looked at. */
  private static Stream<DynamicTest> contained(Sandbox sandbox, List<Hostile> corpus)
      throws InterruptedException, ExecutionException {
    List<DynamicTest> tests = new ArrayList<>();
    AtomicReference<Duration> patience = new AtomicReference<>(CALL);
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try (Workshop workshop =
        new Workshop(
            sandbox,
            new Compiler(Duration.ofSeconds(3)),
            Optional.empty(),
            limits -> limits.withCall(patience.get()))) {
      List<Future<ExerciseResult>> results =
          corpus.stream().map(each -> workers.submit(() -> mark(workshop, each.source()))).toList();
      for (int i = 0; i < corpus.size(); i++) {
        Hostile hostile = corpus.get(i);
        ExerciseResult result = results.get(i).get();
        tests.add(DynamicTest.dynamicTest(hostile.toString(), () -> check(hostile, result)));
      }
      patience.set(Duration.ofSeconds(10));
      ExerciseResult honest = mark(workshop, EXERCISE.exemplar());
      tests.add(
          DynamicTest.dynamicTest(
              "and an honest answer after all of them is marked as ever",
              () -> assertThat(codePoints(honest)).isEqualTo(4)));
    } finally {
      workers.shutdownNow();
    }
    return tests.stream();
  }

  private static ExerciseResult mark(Workshop workshop, String source) {
    return workshop.mark(
        EXERCISE, new Answer(Map.of(EXERCISE.answerFile(), source), Optional.empty()), 1);
  }

  private static void check(Hostile hostile, ExerciseResult result) {
    String said =
        result.message() + "\n" + result.counterexample().map(Counterexample::said).orElse("");
    assertThat(result.standing()).isNotEqualTo(Standing.SOLVED);
    assertThat(codePoints(result)).as(said).isZero();
    // Its processor time may be used up before it meets the limit that it was written for.
    boolean late = hostile.stoppedBy() == Hostile.StoppedBy.PROCESS && said.contains(LATE);
    assertThat(late || hostile.isHeardIn(said))
        .as("“%s” must say: %s", said, hostile.says())
        .isTrue();
    assertThat(said).doesNotContain("\tat ").hasSizeLessThan(4 * LONGEST_SENTENCE);
    Standing expected =
        switch (hostile.stoppedBy()) {
          case COMPILER -> Standing.NOT_COMPILED;
          case ALLOW_LIST -> Standing.REFUSED;
          case PROCESS -> result.standing();
        };
    assertThat(result.standing()).isEqualTo(expected);
  }

  private static int codePoints(ExerciseResult result) {
    return result.groups().stream()
        .filter(group -> !group.name().equals("prediction"))
        .mapToInt(GroupResult::earned)
        .sum();
  }
}
