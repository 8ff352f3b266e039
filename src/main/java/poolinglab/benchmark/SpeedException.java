package poolinglab.benchmark;

import poolinglab.UserException;

/** Something that cannot be measured: the rule, what was given, what to do, in one line. */
public final class SpeedException extends UserException {
  private static final long serialVersionUID = 1L;

  public SpeedException(String message) {
    super(message);
  }

  public SpeedException(String message, Throwable cause) {
    super(cause, message);
  }
}
