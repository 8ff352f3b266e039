package poolinglab.coursework.value;

import java.lang.reflect.Array;
import java.util.StringJoiner;

/** Values as Java expressions. */
final class ValueSource {
  /** Up to here a whole number may stand in an array of floats without its suffix. */
  private static final double BARE_BELOW = 1e7;

  private ValueSource() {}

  static String of(Object value) {
    if (value != null && value.getClass().isArray()) {
      return "new " + value.getClass().getTypeName() + " " + braces(value);
    }
    return scalar(value);
  }

  private static String braces(Object array) {
    if (array == null) {
      return "null";
    }
    StringJoiner elements = new StringJoiner(", ", "{", "}");
    for (int i = 0; i < Array.getLength(array); i++) {
      Object element = Array.get(array, i);
      boolean nested = array.getClass().getComponentType().isArray();
      elements.add(nested ? braces(element) : bare(element));
    }
    return elements.toString();
  }

  /** In braces the array's type is known, so that 1 will do for 1.0f; but −0 needs its type. */
  private static String bare(Object element) {
    if (element instanceof Float || element instanceof Double) {
      double value = ((Number) element).doubleValue();
      boolean whole = value == Math.rint(value) && Math.abs(value) < BARE_BELOW;
      if (whole && Double.compare(value, -0.0) != 0) {
        return Long.toString((long) value);
      }
    }
    return scalar(element);
  }

  private static String scalar(Object value) {
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof Long) {
      return value + "L";
    }
    if (value instanceof Float number) {
      return Float.isFinite(number) ? number + "f" : "Float." + unlimited(number);
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      return "Double." + unlimited(number);
    }
    return String.valueOf(value);
  }

  private static String unlimited(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    return number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
  }

  /** A text in quotes, with what cannot be seen spelled out. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean paired =
          Character.isHighSurrogate(letter)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (paired && isSeen(text.codePointAt(i))) {
        quoted.append(letter).append(text.charAt(++i));
      } else {
        quoted.append(letter(letter));
      }
    }
    return quoted.append('"').toString();
  }

  private static String letter(char letter) {
    return switch (letter) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          isSeen(letter) ? Character.toString(letter) : String.format("\\u%04x", (int) letter);
    };
  }

  private static boolean isSeen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
