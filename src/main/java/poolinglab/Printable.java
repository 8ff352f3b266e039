package poolinglab;

/**
 * Text from files, file names and learners' programs as it may be shown on a terminal or in a
 * report: what would move the cursor, ring the bell, colour the line or reverse its direction is
 * written as an escape, such as {@code \n} or {@code \u001b}.
 */
public final class Printable {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private Printable() {}

  /** The same text where all of it can be shown as it is. */
  public static String of(Object text) {
    String raw = String.valueOf(text);
    StringBuilder shown = new StringBuilder(raw.length());
    raw.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    switch (c) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        if (isInvisible(c)) {
          shown.append("\\u%04x".formatted(c));
        } else {
          shown.appendCodePoint(c);
        }
      }
    }
  }

  /**
   * Controls, formats (the direction of writing among them), lone surrogates, line separators; but
   * not the joiners that Persian words and emoji are written with.
   */
  public static boolean isInvisible(int c) {
    if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
