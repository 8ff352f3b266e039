package poolinglab.file.png;

/** What the samples of a pixel mean (chapter 6.1); the constants' order is ours. */
enum ColourType {
  GREY(0, 1, 1, 16),
  RGB(2, 3, 8, 16),
  PALETTE(3, 1, 1, 8),
  GREY_ALPHA(4, 2, 8, 16),
  RGBA(6, 4, 8, 16);

  final int code;
  final int samplesPerPixel;
  private final int leastBits;
  private final int mostBits;

  ColourType(int code, int samplesPerPixel, int leastBits, int mostBits) {
    this.code = code;
    this.samplesPerPixel = samplesPerPixel;
    this.leastBits = leastBits;
    this.mostBits = mostBits;
  }

  boolean hasAlphaSample() {
    return this == GREY_ALPHA || this == RGBA;
  }

  private boolean allows(int bits) {
    return bits >= leastBits && bits <= mostBits && Integer.bitCount(bits) == 1;
  }

  static ColourType of(int code, int bits) throws PngException {
    for (ColourType type : values()) {
      if (type.code == code && type.allows(bits)) {
        return type;
      }
    }
    throw new PngException("has colour type %d with %d bits, which PNG does not have", code, bits);
  }
}
