package poolinglab.coursework.value;

/** One number, truth value or text, as a person reads it. */
final class ValueCell {
  /** Beyond it not every whole number is a float, and E notation is the honest one. */
  private static final double PLAIN_BELOW = 1e7;

  private static final int LONGEST_TEXT = 200;

  private ValueCell() {}

  static String of(Object value) {
    if (value == null) {
      return "nothing";
    }
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof Float || value instanceof Double) {
      return number((Number) value);
    }
    return value.toString();
  }

  private static String text(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return ValueSource.quoted(text);
    }
    String begin = ValueSource.quoted(text.substring(0, LONGEST_TEXT));
    return begin + "… (" + text.length() + " characters)";
  }

  private static String number(Number number) {
    double value = number.doubleValue();
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    String written = number.toString();
    boolean whole = value == Math.rint(value) && Math.abs(value) < PLAIN_BELOW;
    return whole ? written.replace(".0", "") : written;
  }
}
