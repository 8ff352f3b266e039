package poolinglab.coursework.submission;

/** Names that strangers chose, made fit for a terminal, a report and a sentence. */
final class Harmless {
  private Harmless() {}

  /**
   * The text with everything invisible spelt out, as {@code \u001b}: control characters, marks that
   * turn the direction of writing, half pairs. What is too long is cut.
   */
  static String of(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(Limits.SHOWN_CHARACTERS).forEach(point -> append(shown, point));
    boolean cut = text.codePointCount(0, text.length()) > Limits.SHOWN_CHARACTERS;
    return cut ? shown + "…" : shown.toString();
  }

  private static void append(StringBuilder shown, int point) {
    if (isVisible(point)) {
      shown.appendCodePoint(point);
    } else {
      shown.append(String.format("\\u%04x", point));
    }
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
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
