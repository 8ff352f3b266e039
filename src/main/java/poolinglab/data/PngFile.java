package poolinglab.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * The size of a PNG image, and whether it is whole: signature, chunks and their checksums (W3C,
 * "Portable Network Graphics Specification", chapter 5). Pixels are not unpacked.
 *
 * @param bytes of the file
 */
record PngFile(Path path, int height, int width, int bytes) {
  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int IHDR = 0x49484452;
  private static final int IEND = 0x49454e44;
  private static final int AROUND_A_CHUNK = 12; // length, type and checksum

  static PngFile read(Path path) {
    ByteBuffer bytes = ByteBuffer.wrap(contents(path));
    if (bytes.remaining() < 33 || bytes.getLong(0) != SIGNATURE || bytes.getInt(12) != IHDR) {
      throw refused(path, "is something else", "Remove it");
    }
    if (bytes.get(24) > 8) {
      throw refused(path, "has 16 bits a channel", "Save it with 8");
    }
    checkChunks(path, bytes.position(8));
    return new PngFile(path, bytes.getInt(20), bytes.getInt(16), bytes.capacity());
  }

  private static void checkChunks(Path path, ByteBuffer bytes) {
    int type = 0;
    while (type != IEND) {
      if (bytes.remaining() < AROUND_A_CHUNK) {
        throw refused(path, "is cut short", "Make it again");
      }
      int length = bytes.getInt();
      if (length < 0 || length > bytes.remaining() - 8) {
        throw refused(path, "is cut short", "Make it again");
      }
      type = bytes.getInt(bytes.position());
      CRC32 checksum = new CRC32();
      checksum.update(bytes.slice(bytes.position(), 4 + length));
      bytes.position(bytes.position() + 4 + length);
      if ((int) checksum.getValue() != bytes.getInt()) {
        throw refused(path, "is damaged: a checksum in it does not fit", "Make it again");
      }
    }
  }

  private static ImageDataException refused(Path path, String found, String advice) {
    return new ImageDataException(
        "a class folder must hold whole 8-bit PNG images only; "
            + path
            + " "
            + found
            + ". "
            + advice
            + ".");
  }

  private static byte[] contents(Path path) {
    if (Files.isDirectory(path)) {
      throw refused(path, "is a folder", "Remove it");
    }
    try {
      return Files.readAllBytes(path);
    } catch (IOException unreadable) {
      throw ImageDataException.unreadable(path, unreadable);
    }
  }
}
