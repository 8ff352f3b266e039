package poolinglab.file;

import poolinglab.UserException;

/** A file that cannot be read or written as an array. The message says why and what to do. */
public final class ArrayFileException extends UserException {
  private static final long serialVersionUID = 1L;

  ArrayFileException(String message, Object... values) {
    super(message, values);
  }

  ArrayFileException(Throwable cause, String message, Object... values) {
    super(cause, message, values);
  }
}
