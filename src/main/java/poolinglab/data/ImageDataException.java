package poolinglab.data;

import java.io.IOException;
import java.nio.file.Path;
import poolinglab.UserException;
import poolinglab.file.FileProblem;

/**
 * Images that are missing, damaged, or do not belong together. The message is one line: what is
 * wrong in which file, and what to do.
 */
public final class ImageDataException extends UserException {
  private static final long serialVersionUID = 1L;

  /** A failure in one line; see {@link UserException#UserException(String, Object...)}. */
  public ImageDataException(String message, Object... values) {
    super(message, values);
  }

  ImageDataException(Throwable cause, String message, Object... values) {
    super(cause, message, values);
  }

  /**
   * Checks a rule.
   *
   * @throws ImageDataException with this message if the condition does not hold
   */
  static void check(boolean condition, String message, Object... values) {
    if (!condition) {
      throw new ImageDataException(message, values);
    }
  }

  static ImageDataException unreadable(Path path, IOException cause) {
    return new ImageDataException(
        cause,
        "cannot read %s (%s); check that it exists and that you may read it",
        path,
        FileProblem.of(cause));
  }
}
