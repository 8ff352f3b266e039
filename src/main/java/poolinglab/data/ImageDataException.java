package poolinglab.data;

import java.io.IOException;
import java.nio.file.Path;
import poolinglab.UserException;

/**
 * Images that are missing, damaged, or do not belong together. The message is one line: the rule,
 * what was found and in which file, and what to do.
 */
public final class ImageDataException extends UserException {
  private static final long serialVersionUID = 1L;

  public ImageDataException(String message) {
    super(message);
  }

  ImageDataException(String message, Throwable cause) {
    super(cause, message);
  }

  static ImageDataException unreadable(Path path, IOException cause) {
    return new ImageDataException(
        "every file and folder of a data set must be readable; "
            + path
            + " is not ("
            + cause
            + "). Check that it is there and may be read.",
        cause);
  }
}
