package poolinglab.coursework;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import poolinglab.Printable;
import poolinglab.coursework.compile.NoCompilerException;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.judge.Answer;
import poolinglab.coursework.judge.Workshop;
import poolinglab.coursework.sandbox.AnswerRunner;
import poolinglab.coursework.sandbox.Interruption;
import poolinglab.coursework.sandbox.SandboxException;
import poolinglab.coursework.submission.AnswerFiles;

/**
 * Marks one answer so that nothing that goes wrong with it stops the marking of others: it then
 * could not be judged, and the result says why.
 */
public final class CarefulMarking implements Marking {
  /** Much more than what takes longest: training a network takes seconds. */
  private static final Duration MOST = Duration.ofMinutes(5);

  private final Workshop workshop;
  private final Duration most;
  private final LimitedThreads threads = new LimitedThreads();

  /** By a workshop on this machine, which stays open. */
  public CarefulMarking(Workshop workshop) {
    this(workshop, MOST);
  }

  /**
   * The same with another limit.
   *
   * @param most the processor time that judging one answer may take in this process
   */
  CarefulMarking(Workshop workshop, Duration most) {
    this.workshop = workshop;
    this.most = most;
  }

  @Override
  public Marked mark(Exercise exercise, Optional<AnswerFiles> files, long seed) {
    try {
      return threads.call(most, () -> marked(exercise, files, seed));
    } catch (TimeoutException endless) {
      String why =
          "judging it took more than %s s of processor time".formatted(AnswerRunner.seconds(most));
      return new Marked(unjudged(exercise, why), true);
    } catch (InterruptedException stop) {
      throw Interruption.of(stop);
    }
  }

  private Marked marked(Exercise exercise, Optional<AnswerFiles> files, long seed) {
    try {
      ExerciseResult result =
          files
              .map(found -> workshop.mark(exercise, found, seed))
              .orElseGet(() -> workshop.mark(exercise, Answer.MISSING, seed));
      return new Marked(result, true);
    } catch (NoCompilerException none) {
      throw none; // no answer could be judged
    } catch (SandboxException machine) {
      return new Marked(unjudged(exercise, machine.getMessage()), false);
    } catch (OutOfMemoryError full) {
      return new Marked(
          unjudged(exercise, "the grader ran out of memory; grade again with more"), false);
    } catch (RuntimeException | Error broken) {
      return new Marked(
          unjudged(exercise, "judging it failed with " + Printable.of(broken.toString())), true);
    }
  }

  /** Without points, although nothing is known against the answer. */
  private static ExerciseResult unjudged(Exercise exercise, String why) {
    return ExerciseResult.withoutPoints(
        exercise.slug(),
        exercise.description().title(),
        Standing.UNJUDGED,
        "This could not be judged: " + why);
  }
}
