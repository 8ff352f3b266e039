package poolinglab.coursework.process;

import java.io.IOException;

/**
 * A value that does not belong on the wire; the message names it and ends the sentence "sent …".
 */
public final class WireException extends IOException {
  private static final long serialVersionUID = 1;

  WireException(String what) {
    super(what);
  }
}
