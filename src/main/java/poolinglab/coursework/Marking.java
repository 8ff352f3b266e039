package poolinglab.coursework;

import java.util.Optional;
import poolinglab.UserException;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.submission.AnswerFiles;

/** Marks answers, on this machine or on others. Serves several threads. */
@FunctionalInterface
public interface Marking {
  /**
   * A result.
   *
   * @param isLasting whether the same answer would get it again; not so if a machine was at fault
   */
  record Marked(ExerciseResult result, boolean isLasting) {}

  /**
   * Marks one answer so that nothing that goes wrong with it stops the marking of others.
   *
   * @param files empty where nothing was handed in
   * @param seed which inputs are generated
   * @throws UserException when no answer can be marked
   */
  Marked mark(Exercise exercise, Optional<AnswerFiles> files, long seed);
}
