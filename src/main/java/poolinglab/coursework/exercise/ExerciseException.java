package poolinglab.coursework.exercise;

import poolinglab.UserException;

/** A rule of coursework that was not met: which, what was given, and what to do. */
public final class ExerciseException extends UserException {
  private static final long serialVersionUID = 1;

  public ExerciseException(String message) {
    super(message);
  }

  public ExerciseException(String message, Throwable cause) {
    super(cause, message);
  }
}
