package poolinglab.figure.drawing;

/**
 * Colours for numbers: from white for the lowest to a dark blue for the highest, darker all the
 * way, so that it reads the same in greyscale. Around zero, positive numbers go to blue and
 * negative ones to orange.
 */
public final class Shade {
  private static final int BLUE = 0x08306b;
  private static final int ORANGE = 0x7f2704;
  private static final int NAN = 0xdddddd;

  // Only with it is there an ink of contrast 4.5 for every shade.
  private static final int PURE_BLACK = 0;
  private static final int PURE_WHITE = 0xffffff;
  private static final double LINEAR = 0.04045;

  private final double low;
  private final double high;
  private final boolean aroundZero;

  private Shade(double low, double high, boolean aroundZero) {
    this.low = low;
    this.high = high;
    this.aroundZero = aroundZero;
  }

  public static Shade between(double low, double high) {
    return new Shade(low, high, false);
  }

  /** White at zero, darkest at {@code −most} and {@code most}. */
  public static Shade aroundZero(double most) {
    return new Shade(0, most, true);
  }

  /** The colour of a number. */
  public int of(double value) {
    if (Double.isNaN(value)) {
      return NAN;
    }
    boolean negative = aroundZero && value < 0;
    double size = aroundZero ? Math.abs(value) : value;
    double share = high == low ? 0 : Math.min(1, Math.max(0, (size - low) / (high - low)));
    return mix(negative ? ORANGE : BLUE, share);
  }

  private static int mix(int dark, double share) {
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int channel = (int) Math.round(255 + share * ((dark >> shift & 0xff) - 255));
      colour |= channel << shift;
    }
    return colour;
  }

  /** Black or white, whichever stands out more on {@code background}. */
  public static int inkOn(int background) {
    return contrast(PURE_BLACK, background) >= contrast(PURE_WHITE, background)
        ? PURE_BLACK
        : PURE_WHITE;
  }

  /** The contrast ratio of WCAG 2: (lighter + 0.05) / (darker + 0.05), from 1 to 21. */
  public static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Relative luminance of sRGB as WCAG 2 defines it, from 0 to 1. */
  public static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= LINEAR ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
