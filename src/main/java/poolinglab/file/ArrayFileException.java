package poolinglab.file;

import poolinglab.UserException;

/** A file that cannot be read or written as an array. The message states why and what to do. */
public final class ArrayFileException extends UserException {
  private static final long serialVersionUID = 1L;

  public ArrayFileException(String message) {
    super(message);
  }

  ArrayFileException(String message, Throwable cause) {
    super(cause, message);
  }
}
