package poolinglab.coursework.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What goes into a pipe, as {@link PipeInput} reads it; it leaves with {@link #flush}. */
final class PipeOutput {
  /** The most bytes of one text. */
  static final int LONGEST_TEXT = 1 << 20;

  private static final int USUAL = 8192;

  private final OutputStream out;
  private byte[] buffer = new byte[USUAL];
  private int size;

  PipeOutput(OutputStream out) {
    this.out = out;
  }

  void writeByte(int value) {
    room(1);
    buffer[size++] = (byte) value;
  }

  void writeInt(int value) {
    room(Integer.BYTES);
    byte[] bytes = buffer;
    int from = size;
    bytes[from] = (byte) (value >> 24);
    bytes[from + 1] = (byte) (value >> 16);
    bytes[from + 2] = (byte) (value >> 8);
    bytes[from + 3] = (byte) value;
    size = from + Integer.BYTES;
  }

  void writeLong(long value) {
    writeInt((int) (value >> Integer.SIZE));
    writeInt((int) value);
  }

  void writeBytes(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
  }

  /** Writes a text, longer than {@code writeUTF} can. */
  void writeText(String text) throws WireException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_TEXT) {
      throw new WireException("a text of more than " + LONGEST_TEXT + " bytes");
    }
    writeInt(bytes.length);
    writeBytes(bytes);
  }

  /** How much is waiting. */
  int size() {
    return size;
  }

  /** Takes back what was written after so much was waiting. */
  void cut(int sizeBefore) {
    size = sizeBefore;
  }

  /** Sends what is waiting. */
  void flush() throws IOException {
    out.write(buffer, 0, size);
    out.flush();
    size = 0;
    if (buffer.length > USUAL) {
      buffer = new byte[USUAL];
    }
  }

  private void room(int count) {
    if (buffer.length - size < count) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + count));
    }
  }
}
