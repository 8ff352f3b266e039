package poolinglab.file;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as text and as float32, with the names that NumPy and JSON give to NaN and infinity. */
final class Numbers {
  /** Java would also take "1f", "1d" and hexadecimal. */
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");

  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+(?:\\.0*)?");
  private static final int PRECISION = 24;
  private static final int LONGEST_SHOWN = 40;
  private static final double MOST_WHOLE = 0x1p53;

  private Numbers() {}

  /** A number that float32 cannot hold; the message says so and what to do. */
  static final class NotFloat32 extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private NotFloat32(String message) {
      super(message);
    }
  }

  static boolean isNumber(String text) {
    return special(text) != null || DECIMAL.matcher(text).matches();
  }

  private static Float special(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "nan", "-nan", "+nan" -> Float.NaN;
      case "inf", "+inf", "infinity", "+infinity" -> Float.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Float.NEGATIVE_INFINITY;
      default -> null;
    };
  }

  /**
   * Reads a number.
   *
   * @param text without blanks around it
   * @throws NumberFormatException if it is not one
   * @throws NotFloat32 if float32 cannot hold it
   */
  static float parse(String text) {
    Float special = special(text);
    if (special != null) {
      return special;
    }
    if (!DECIMAL.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    double value = Double.parseDouble(text);
    float rounded = (float) value;
    if (Float.isInfinite(rounded)) {
      throw tooLarge(text);
    }
    boolean beyondDouble = Math.abs(value) >= MOST_WHOLE && WHOLE.matcher(text).matches();
    if (beyondDouble
        ? new BigDecimal(text).compareTo(new BigDecimal(rounded)) != 0
        : rounded != value && isWhole(value)) {
      throw notExact(text);
    }
    return rounded;
  }

  /** Beyond 2⁵³ every number is whole, so that one there may have been meant as a real one. */
  private static boolean isWhole(double value) {
    return value == Math.rint(value) && Math.abs(value) < MOST_WHOLE;
  }

  /** As much of a text as an error has room for. */
  static String shown(String text) {
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }

  /**
   * Rounds to float32: fractions to the nearest, but whole numbers below 2⁵³ not at all.
   *
   * @throws NotFloat32 if that is impossible
   */
  static float ofReal(double value) {
    float rounded = (float) value;
    if (rounded == value) {
      return rounded;
    }
    if (Float.isInfinite(rounded)) {
      throw tooLarge(Double.toString(value));
    }
    if (isWhole(value)) {
      throw notExact(String.format(Locale.ROOT, "%.0f", value));
    }
    return rounded;
  }

  /**
   * A whole number, exactly.
   *
   * @param unsigned whether the highest bit counts 2⁶³ instead of −2⁶³
   * @throws NotFloat32 if float32 cannot hold it
   */
  static float ofWhole(long value, boolean unsigned) {
    boolean huge = unsigned && value < 0;
    long magnitude = unsigned ? value : Math.abs(value);
    int bits = 64 - Long.numberOfLeadingZeros(magnitude) - Long.numberOfTrailingZeros(magnitude);
    if (bits > PRECISION) {
      throw notExact(unsigned ? Long.toUnsignedString(value) : Long.toString(value));
    }
    return huge ? (value >>> 1) * 2f : value;
  }

  private static NotFloat32 tooLarge(String number) {
    return new NotFloat32(
        shown(number)
            + " is too large for float32, which ends at 3.4028235e38; scale the values down");
  }

  private static NotFloat32 notExact(String number) {
    return new NotFloat32(
        shown(number) + " cannot be held exactly in float32; round or scale the values first");
  }

  /** Whole numbers without a point; everything else as Java writes it. */
  static String format(float value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e7;
    boolean negativeZero = value == 0 && 1 / value < 0;
    return whole && !negativeZero ? Integer.toString((int) value) : Float.toString(value);
  }
}
