package poolinglab.file.png;

/**
 * Turns stored samples into grey or red, green and blue, and alpha, each from 0 to 255: samples of
 * fewer bits are stretched (chapter 13.12), samples of 16 bits become fractions.
 */
final class PngColours {
  private static final int FULL = 255;

  private final PngHeader header;
  private final byte[] palette;
  private final byte[] transparency;
  private final float[] colour;
  private final float[] alpha;

  PngColours(PngChunks chunks) throws PngException {
    header = chunks.header();
    palette = chunks.palette();
    transparency = header.type().hasAlphaSample() ? new byte[0] : chunks.transparency();
    checkPalette();
    checkTransparency();
    int pixels = header.width() * header.height();
    colour = new float[Math.multiplyExact(channels(), pixels)];
    alpha = new float[header.type().hasAlphaSample() || transparency.length > 0 ? pixels : 0];
  }

  private void checkPalette() throws PngException {
    if (header.type() == ColourType.PALETTE && (palette.length == 0 || palette.length % 3 != 0)) {
      throw new PngException("has no valid palette");
    }
  }

  private void checkTransparency() throws PngException {
    boolean indexed = header.type() == ColourType.PALETTE;
    int wanted = 2 * header.type().samplesPerPixel;
    if (!indexed && transparency.length > 0 && transparency.length != wanted) {
      throw new PngException("has a transparent colour that does not fit its pixels");
    }
  }

  /** 1 for grey, a palette of greys among it, and 3 for colours. */
  int channels() {
    return switch (header.type()) {
      case GREY, GREY_ALPHA -> 1;
      case RGB, RGBA -> 3;
      case PALETTE -> isGrey(palette) ? 1 : 3;
    };
  }

  private static boolean isGrey(byte[] palette) {
    for (int i = 0; i < palette.length; i += 3) {
      if (palette[i] != palette[i + 1] || palette[i] != palette[i + 2]) {
        return false;
      }
    }
    return true;
  }

  /** Planes one after the other. [channels, height, width] */
  float[] colour() {
    return colour;
  }

  /** [height, width]; empty where the file stores none. */
  float[] alpha() {
    return alpha;
  }

  /** Takes the samples of one pixel. */
  void take(int row, int column, int[] samples) throws PngException {
    int pixel = row * header.width() + column;
    boolean indexed = header.type() == ColourType.PALETTE;
    int index = samples[0];
    if (indexed && index >= palette.length / 3) {
      throw new PngException(
          "has a pixel of colour %d at row %d, column %d, and its palette has %d colours",
          index, row, column, palette.length / 3);
    }
    int pixels = header.width() * header.height();
    int channels = colour.length / pixels;
    for (int c = 0; c < channels; c++) {
      colour[c * pixels + pixel] = indexed ? palette[3 * index + c] & 0xFF : stretched(samples[c]);
    }
    if (alpha.length > 0) {
      alpha[pixel] = alpha(samples);
    }
  }

  private float alpha(int[] samples) {
    if (header.type().hasAlphaSample()) {
      return stretched(samples[samples.length - 1]);
    }
    if (header.type() == ColourType.PALETTE) {
      return samples[0] < transparency.length ? transparency[samples[0]] & 0xFF : FULL;
    }
    for (int s = 0; s < samples.length; s++) {
      int stored = (transparency[2 * s] & 0xFF) << 8 | transparency[2 * s + 1] & 0xFF;
      if (samples[s] != (stored & header.largest())) {
        return FULL;
      }
    }
    return 0;
  }

  /** 255/1, 255/3, 255/15 and 255/255 are whole; 255/65535 is 1/257. */
  private float stretched(int sample) {
    return header.bits() == 16 ? sample / 257f : sample * (FULL / header.largest());
  }
}
