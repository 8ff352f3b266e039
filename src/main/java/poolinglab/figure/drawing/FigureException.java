package poolinglab.figure.drawing;

import poolinglab.UserException;

/** A figure that cannot be drawn: the rule, what was given, what to do, in one line. */
public final class FigureException extends UserException {
  private static final long serialVersionUID = 1L;

  public FigureException(String message, Throwable cause) {
    super(cause, message);
  }

  public FigureException(String message) {
    super(message);
  }
}
