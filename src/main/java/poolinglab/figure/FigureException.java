package poolinglab.figure;

/** A figure that cannot be drawn: the rule, what was given, what to do, in one line. */
public final class FigureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FigureException(String message, Throwable cause) {
    super(message, cause);
  }

  FigureException(String message) {
    super(message);
  }
}
