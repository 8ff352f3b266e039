package poolinglab.notebook;

/** A notebook, or what is needed to run it, is not there or not as it should be. */
public final class NotebookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotebookException(String message) {
    super(message);
  }
}
