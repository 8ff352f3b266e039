package poolinglab.notebook;

import poolinglab.UserException;

/** A notebook, or something needed to run it, is missing or broken. */
public final class NotebookException extends UserException {
  private static final long serialVersionUID = 1L;

  public NotebookException(String message, Object... values) {
    super(message, values);
  }
}
