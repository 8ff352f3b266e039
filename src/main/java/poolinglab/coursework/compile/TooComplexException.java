package poolinglab.coursework.compile;

/** Reading an answer's byte code takes more steps than any honest answer needs. */
public final class TooComplexException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooComplexException() {
    super("too many steps, or nested too deeply");
  }
}
