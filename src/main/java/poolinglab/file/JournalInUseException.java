package poolinglab.file;

import java.io.IOException;

/** Somebody else has the journal open. */
public final class JournalInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  JournalInUseException(String message) {
    super(message);
  }
}
