package poolinglab.coursework.process;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What an answer prints during a call: kept up to a limit, above which the call ends. */
final class Printed extends OutputStream {
  /** Ends a call that prints without end. */
  static final class TooMuch extends Error {
    private static final long serialVersionUID = 1;
  }

  private final byte[] bytes = new byte[Protocol.MOST_PRINTED];
  private int length;
  private boolean overflowed;

  @Override
  public synchronized void write(int one) {
    if (length == bytes.length) {
      overflowed = true;
      throw new TooMuch();
    }
    bytes[length++] = (byte) one;
  }

  synchronized void clear() {
    length = 0;
    overflowed = false;
  }

  synchronized boolean overflowed() {
    return overflowed;
  }

  synchronized String text() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
