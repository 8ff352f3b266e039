package poolinglab.file.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The chunks that hold a picture (chapter 5), every checksum verified.
 *
 * @param palette three bytes for each colour; empty for pictures without one
 * @param transparency the chunk {@code tRNS}; empty where there is none
 * @param pixels compressed, all {@code IDAT} chunks in one
 * @param goesOn whether more follows: the pictures of an APNG, or bytes after the end
 */
record PngChunks(
    PngHeader header, byte[] palette, byte[] transparency, byte[] pixels, boolean goesOn) {
  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int AROUND_A_CHUNK = 12; // length, type and checksum

  static PngChunks of(byte[] content) throws PngException {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    if (bytes.remaining() < Long.BYTES || bytes.getLong() != SIGNATURE) {
      throw new PngException("does not begin with PNG's signature");
    }
    ByteBuffer first = next(bytes);
    if (!typeOf(first).equals("IHDR")) {
      throw new PngException("does not begin with a header");
    }
    PngHeader header = PngHeader.of(first);
    byte[] palette = {};
    byte[] transparency = {};
    boolean goesOn = false;
    ByteArrayOutputStream pixels = new ByteArrayOutputStream(bytes.remaining());
    while (true) {
      ByteBuffer chunk = next(bytes);
      String type = typeOf(chunk);
      byte[] data = Arrays.copyOfRange(content, offset(chunk), offset(chunk) + chunk.remaining());
      switch (type) {
        case "IHDR" -> throw new PngException("has two headers");
        case "PLTE" -> palette = data;
        case "tRNS" -> transparency = data;
        case "IDAT" -> pixels.writeBytes(data);
        case "acTL" -> goesOn = true;
        case "IEND" -> {
          return new PngChunks(
              header, palette, transparency, pixels.toByteArray(), goesOn || bytes.hasRemaining());
        }
        default -> {
          if (Character.isUpperCase(type.charAt(0))) {
            throw new PngException("needs the extension '%s' to be read", type);
          }
        }
      }
    }
  }

  private static int offset(ByteBuffer chunk) {
    return chunk.arrayOffset() + chunk.position();
  }

  /** The next chunk; {@link #typeOf} moves it past its type. */
  private static ByteBuffer next(ByteBuffer bytes) throws PngException {
    int length = bytes.remaining() < AROUND_A_CHUNK ? -1 : bytes.getInt();
    if (length < 0 || length > bytes.remaining() - 8) {
      throw new PngException("is cut short");
    }
    ByteBuffer chunk = bytes.slice(bytes.position(), 4 + length);
    CRC32 checksum = new CRC32();
    checksum.update(chunk.duplicate());
    bytes.position(bytes.position() + 4 + length);
    if ((int) checksum.getValue() != bytes.getInt()) {
      throw new PngException("is damaged: a checksum does not match");
    }
    return chunk;
  }

  private static String typeOf(ByteBuffer chunk) throws PngException {
    StringBuilder type = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      char letter = (char) (chunk.get() & 0xFF);
      if (!(letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z')) {
        throw new PngException("is damaged: a chunk has no name");
      }
      type.append(letter);
    }
    return type.toString();
  }
}
