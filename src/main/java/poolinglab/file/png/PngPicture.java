package poolinglab.file.png;

/**
 * A picture as a PNG file stores it, with values from 0 (black) to 255 (full), whatever the number
 * of bits.
 *
 * @param height in pixels
 * @param width in pixels
 * @param bits that the file spends on a sample
 * @param channels 1 for grey, 3 for red, green and blue
 * @param colour planes one after the other. [channels, height, width]
 * @param alpha 0 (transparent) to 255 (opaque), [height, width]; empty where the file stores none
 * @param goesOn whether the file holds more: further pictures, or bytes after its end
 */
public record PngPicture(
    int height, int width, int bits, int channels, float[] colour, float[] alpha, boolean goesOn) {
  private static final int FULL = 255;

  /**
   * Decodes the content of a file: every kind of PNG, with all that it says verified.
   *
   * @throws PngException if it is not a valid PNG picture
   */
  public static PngPicture read(byte[] content) throws PngException {
    PngChunks chunks = PngChunks.of(content);
    PngHeader header = chunks.header();
    PngRows.checkLength(header, chunks.pixels());
    PngColours colours = new PngColours(chunks);
    new PngRows(header, colours).read(chunks.pixels());
    return new PngPicture(
        header.height(),
        header.width(),
        header.bits(),
        colours.channels(),
        colours.colour(),
        colours.alpha(),
        chunks.goesOn());
  }

  /** How many pixels are not opaque. */
  public int transparentPixels() {
    int transparent = 0;
    for (float value : alpha) {
      transparent += value < FULL ? 1 : 0;
    }
    return transparent;
  }

  /** The same picture on a black ground, opaque: {@code colour · alpha / 255}. */
  public PngPicture onBlack() {
    float[] covered = colour.clone();
    for (int i = 0; i < covered.length && alpha.length > 0; i++) {
      covered[i] *= alpha[i % alpha.length] / FULL;
    }
    return new PngPicture(height, width, bits, channels, covered, new float[0], goesOn);
  }
}
