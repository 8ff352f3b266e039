package poolinglab.coursework.submission;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks single entries of a zip. It stops as soon as there is one byte too many, whatever size
 * the zip claims.
 */
final class ZipContent {
  private static final int HEADER_SIGNATURE = 0x04034b50;
  private static final int HEADER_BYTES = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final ByteBuffer zip;

  ZipContent(ByteBuffer zip) {
    this.zip = zip;
  }

  /** The bytes; if there are more than {@code most}, exactly one more than that. */
  byte[] read(ZipRecord record, int most) throws RefusedException {
    String shown = Harmless.of(record.name());
    if (record.isLocked()) {
      throw new RefusedException(
          "a zip has no password; " + shown + " is locked by one. Pack it without.");
    }
    if (record.method() != STORED && record.method() != DEFLATED) {
      throw new RefusedException(
          "a zip is packed the usual way (deflated); "
              + shown
              + " is packed by method "
              + record.method()
              + ". Pack it by the system's own program.");
    }
    ByteBuffer packed = packed(record, shown);
    byte[] bytes;
    try {
      bytes = record.method() == STORED ? first(packed, most + 1) : inflate(packed, most + 1);
    } catch (DataFormatException broken) {
      throw damaged(shown, broken);
    }
    if (bytes.length <= most && (bytes.length != record.size() || crc(bytes) != record.crc())) {
      throw damaged(shown, null);
    }
    return bytes;
  }

  /** The entry's packed bytes; its own header must say the same as the table of contents. */
  private ByteBuffer packed(ZipRecord record, String shown) throws RefusedException {
    long header = record.offset();
    if (header + HEADER_BYTES > zip.limit() || zip.getInt((int) header) != HEADER_SIGNATURE) {
      throw damaged(shown, null);
    }
    int at = (int) header;
    int nameBytes = Short.toUnsignedInt(zip.getShort(at + 26));
    int extraBytes = Short.toUnsignedInt(zip.getShort(at + 28));
    long start = header + HEADER_BYTES + nameBytes + extraBytes;
    if (start + record.packed() > zip.limit()) {
      throw damaged(shown, null);
    }
    byte[] name = new byte[nameBytes];
    zip.get(at + HEADER_BYTES, name);
    if (!record.hasName(name) || zip.getShort(at + 8) != record.method()) {
      throw new RefusedException(
          "a zip tells each name twice, and alike; "
              + shown
              + " is another file in the second place. Pack the folder anew.");
    }
    return zip.slice((int) start, (int) record.packed());
  }

  private static byte[] first(ByteBuffer stored, int most) {
    byte[] bytes = new byte[Math.min(most, stored.remaining())];
    stored.get(bytes);
    return bytes;
  }

  private static byte[] inflate(ByteBuffer packed, int most) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] bytes = new byte[most];
      int length = 0;
      int more = 1;
      while (length < most && more > 0) {
        more = inflater.inflate(bytes, length, most - length);
        length += more;
      }
      if (length < most && !inflater.finished()) {
        throw new DataFormatException("the entry ends too early");
      }
      return Arrays.copyOf(bytes, length);
    } finally {
      inflater.end();
    }
  }

  private static int crc(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return (int) sum.getValue();
  }

  private static RefusedException damaged(String shown, Exception cause) {
    return new RefusedException(
        "a zip can be unpacked; " + shown + " in it is damaged. Pack the folder anew.", cause);
  }
}
