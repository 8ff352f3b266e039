package poolinglab.arrayfile;

/** A file that cannot be read or written as an array. The message states why and what to do. */
public final class ArrayFileException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public ArrayFileException(String message) {
    super(message);
  }

  ArrayFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
