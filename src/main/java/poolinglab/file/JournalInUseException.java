package poolinglab.file;

import java.io.IOException;

/** The journal is already open, in this process or another. */
public final class JournalInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  JournalInUseException(String message) {
    super(message);
  }
}
