package poolinglab.file;

import java.util.Locale;

/** Numbers as text, with the names that NumPy and JSON writers give to what is no number. */
final class Numbers {
  private Numbers() {}

  /**
   * @throws NumberFormatException when the text is none
   */
  static float parse(String text) {
    String number = text.strip();
    return switch (number.toLowerCase(Locale.ROOT)) {
      case "nan" -> Float.NaN;
      case "inf", "+inf", "infinity", "+infinity" -> Float.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Float.NEGATIVE_INFINITY;
      default -> {
        // Java would also take "1f", "1d" and hexadecimal.
        if (!number.matches("[-+0-9.eE]+")) {
          throw new NumberFormatException(number);
        }
        yield Float.parseFloat(number);
      }
    };
  }

  /** Whole numbers without a point; everything else as Java writes it. */
  static String format(float value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e7;
    boolean negativeZero = value == 0 && 1 / value < 0;
    return whole && !negativeZero ? Integer.toString((int) value) : Float.toString(value);
  }
}
