package poolinglab.study;

import poolinglab.UserException;

/** A study that cannot be. One line: the rule, what was given, what to do. */
public final class StudyException extends UserException {
  private static final long serialVersionUID = 1L;

  public StudyException(String message) {
    super(message);
  }

  public StudyException(String message, Throwable cause) {
    super(cause, message);
  }
}
