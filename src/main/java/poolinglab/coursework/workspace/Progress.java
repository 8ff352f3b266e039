package poolinglab.coursework.workspace;

import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.Standing;

/**
 * How far a learner is with one exercise.
 *
 * @param standing at the last check; {@link Standing#UNTOUCHED} before the first
 * @param earned the points at the last check
 * @param best the most points at any check
 * @param hints how many hints were read
 * @param checks how often it was checked
 */
public record Progress(Standing standing, int earned, int best, int hints, int checks) {
  static final Progress NONE = new Progress(Standing.UNTOUCHED, 0, 0, 0, 0);

  /** Whether every point was earned at some check. */
  public boolean solved() {
    return standing == Standing.SOLVED;
  }

  Progress after(ExerciseResult result) {
    return new Progress(
        result.standing(), result.earned(), Math.max(best, result.earned()), hints, checks + 1);
  }

  Progress withHints(int read) {
    return new Progress(standing, earned, best, Math.max(hints, read), checks);
  }
}
