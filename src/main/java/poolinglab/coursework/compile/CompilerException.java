package poolinglab.coursework.compile;

/** This machine cannot compile at all; no answer is at fault. */
public final class CompilerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CompilerException(String message, Throwable cause) {
    super(message, cause);
  }
}
