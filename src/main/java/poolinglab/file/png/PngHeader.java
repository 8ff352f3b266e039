package poolinglab.file.png;

import java.nio.ByteBuffer;

/**
 * The header of a PNG file (chapter 11.2.2).
 *
 * @param width in pixels
 * @param height in pixels
 * @param bits per sample: 1, 2, 4, 8 or 16
 * @param interlaced whether the pixels come in Adam7's seven passes
 */
record PngHeader(int width, int height, int bits, ColourType type, boolean interlaced) {
  private static final int LENGTH = 13;
  private static final int MOST_PIXELS = Integer.MAX_VALUE / 4;

  static PngHeader of(ByteBuffer chunk) throws PngException {
    if (chunk.remaining() != LENGTH) {
      throw new PngException("has a header of %d bytes instead of 13", chunk.remaining());
    }
    int width = chunk.getInt();
    int height = chunk.getInt();
    int bits = chunk.get() & 0xFF;
    ColourType type = ColourType.of(chunk.get() & 0xFF, bits);
    int compression = chunk.get();
    int filter = chunk.get();
    int interlace = chunk.get();
    if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
      throw new PngException(
          "says that it has %s×%s pixels",
          Integer.toUnsignedString(height), Integer.toUnsignedString(width));
    }
    if (compression != 0 || filter != 0 || interlace < 0 || interlace > 1) {
      throw new PngException("uses a compression, filter or interlacing that PNG does not have");
    }
    return new PngHeader(width, height, bits, type, interlace == 1);
  }

  /** The largest value of a sample. */
  int largest() {
    return (1 << bits) - 1;
  }

  int bitsPerPixel() {
    return bits * type.samplesPerPixel;
  }

  /** Bytes of one row of so many pixels, without the byte that names its filter. */
  int rowBytes(int pixels) {
    return (int) (((long) pixels * bitsPerPixel() + 7) / 8);
  }
}
