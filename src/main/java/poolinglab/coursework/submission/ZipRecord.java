package poolinglab.coursework.submission;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An entry of a zip, as the table of contents at its end (the central directory) tells it.
 *
 * @param rawName the name as it was written
 * @param madeBy the high byte is the system that wrote the zip
 * @param flags bit 0: locked by a password
 * @param method 0 stored, 8 deflated
 * @param crc the sum that its content must have
 * @param packed bytes in the zip
 * @param size bytes of the content: a claim that is checked, and never trusted
 * @param attributes the upper half is the file's mode, if the system is a Unix
 * @param offset where its own header lies
 */
record ZipRecord(
    byte[] rawName,
    int madeBy,
    int flags,
    int method,
    int crc,
    long packed,
    long size,
    int attributes,
    long offset) {
  private static final int UNIX = 3;
  private static final int MACOS = 19;
  private static final int TYPE = 0xF000;
  private static final int REGULAR = 0x8000;
  private static final int FOLDER = 0x4000;
  private static final int LINK = 0xA000;
  private static final int LOCKED = 0x2041;

  /** The name, if it is UTF-8; the systems that write others do not say which. */
  String name() {
    return StrictUtf8.decode(rawName)
        .orElseGet(() -> new String(rawName, StandardCharsets.US_ASCII));
  }

  boolean isLocked() {
    return (flags & LOCKED) != 0;
  }

  boolean hasName(byte[] other) {
    return Arrays.equals(rawName, other);
  }

  /**
   * What it is. A link whose mode is not told is read as text, and so harmless too: its content is
   * the name of a file, and nothing opens that.
   */
  Item.Kind kind() {
    int system = madeBy >>> 8;
    int type = system == UNIX || system == MACOS ? attributes >>> 16 & TYPE : 0;
    return switch (type) {
      case LINK -> Item.Kind.LINK;
      case FOLDER -> Item.Kind.FOLDER;
      case REGULAR, 0 ->
          name().endsWith("/") || name().endsWith("\\") ? Item.Kind.FOLDER : Item.Kind.FILE;
      default -> Item.Kind.SPECIAL;
    };
  }
}
