package poolinglab.coursework.compile;

import poolinglab.UserException;

/** This Java has no compiler, so that no answer at all can be judged. */
public final class NoCompilerException extends UserException {
  private static final long serialVersionUID = 1L;

  NoCompilerException() {
    super(
        "answers are compiled by the JDK's own compiler, and this Java has none. Use a complete"
            + " JDK.");
  }
}
