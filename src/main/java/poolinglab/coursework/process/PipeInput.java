package poolinglab.coursework.process;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What comes through a pipe, big-endian. An answer's process hardly lives long enough for its code
 * to be compiled, so this reads numbers with as few calls as it can: {@code DataInputStream} would
 * take most of that process's time.
 */
final class PipeInput {
  private final InputStream in;
  private final byte[] buffer = new byte[8192];
  private int at;
  private int end;

  PipeInput(InputStream in) {
    this.in = in;
  }

  /** The next byte, from 0 to 255; −1 where the pipe has ended. */
  int next() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return at == end ? -1 : buffer[at++] & 0xff;
  }

  int readByte() throws IOException {
    int one = next();
    if (one < 0) {
      throw new EOFException();
    }
    return one;
  }

  int readInt() throws IOException {
    if (end - at < Integer.BYTES) {
      fill(Integer.BYTES);
    }
    byte[] bytes = buffer;
    int from = at;
    at = from + Integer.BYTES;
    return bytes[from] << 24
        | (bytes[from + 1] & 0xff) << 16
        | (bytes[from + 2] & 0xff) << 8
        | bytes[from + 3] & 0xff;
  }

  long readLong() throws IOException {
    long high = readInt();
    return high << Integer.SIZE | readInt() & 0xffff_ffffL;
  }

  /** So many bytes, which the caller has found to be few enough. */
  byte[] readBytes(int count) throws IOException {
    int ready = Math.min(count, end - at);
    byte[] bytes = new byte[count];
    System.arraycopy(buffer, at, bytes, 0, ready);
    at += ready;
    if (in.readNBytes(bytes, ready, count - ready) < count - ready) {
      throw new EOFException();
    }
    return bytes;
  }

  String readText() throws IOException {
    int length = readInt();
    if (length < 0 || length > PipeOutput.LONGEST_TEXT) {
      throw new WireException("a text of " + length + " bytes");
    }
    return new String(readBytes(length), StandardCharsets.UTF_8);
  }

  /** Reads on until so many bytes, a few, are in the buffer. */
  private void fill(int count) throws IOException {
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    while (end < count) {
      int more = in.read(buffer, end, buffer.length - end);
      if (more < 0) {
        throw new EOFException();
      }
      end += more;
    }
  }
}
