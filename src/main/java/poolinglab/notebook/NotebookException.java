package poolinglab.notebook;

import poolinglab.UserException;

/** A notebook, or what is needed to run it, is not there or not as it should be. */
public final class NotebookException extends UserException {
  private static final long serialVersionUID = 1L;

  public NotebookException(String message) {
    super(message);
  }
}
