package poolinglab.file.png;

import java.io.IOException;

/** Why some bytes are not a valid PNG picture, as the end of the sentence "the file …". */
public final class PngException extends IOException {
  private static final long serialVersionUID = 1L;

  PngException(String message, Object... values) {
    super(message.formatted(values));
  }
}
