package poolinglab.coursework.compile;

import poolinglab.UserException;

/** This machine cannot compile at all; no answer is at fault. */
public final class CompilerException extends UserException {
  private static final long serialVersionUID = 1;

  CompilerException(String message, Throwable cause) {
    super(cause, message);
  }
}
