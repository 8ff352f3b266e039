package poolinglab.coursework;

import java.util.List;
import java.util.Optional;
import poolinglab.coursework.compile.NoCompilerException;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.judge.Answer;
import poolinglab.coursework.judge.Workshop;
import poolinglab.coursework.sandbox.SandboxException;
import poolinglab.coursework.submission.AnswerFiles;

/**
 * Marks one answer so that nothing that goes wrong with it stops the marking of others: it then
 * could not be judged, and the result says why.
 */
public final class CarefulMarking implements Marking {
  private final Workshop workshop;

  /** By a workshop on this machine, which stays open. */
  public CarefulMarking(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public Marked mark(Exercise exercise, Optional<AnswerFiles> files, long seed) {
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
    } catch (RuntimeException | StackOverflowError | LinkageError broken) {
      return new Marked(unjudged(exercise, "judging it failed with " + broken), true);
    }
  }

  /** Without points, although nothing is known against the answer. */
  private static ExerciseResult unjudged(Exercise exercise, String why) {
    return new ExerciseResult(
        exercise.slug(),
        exercise.description().title(),
        Standing.UNJUDGED,
        List.of(),
        List.of(),
        "This could not be judged: " + why,
        Optional.empty());
  }
}
