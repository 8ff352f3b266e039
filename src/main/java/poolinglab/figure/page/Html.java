package poolinglab.figure.page;

/** Text for a page, with nothing in it that could become markup or turn the line around. */
public final class Html {
  private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
  private static final char ZERO_WIDTH_JOINER = '\u200D';

  private Html() {}

  /**
   * The text with markup escaped for content and quoted attributes. Control and formatting
   * characters, such as those that reverse what follows, are spelled out as {@code [U+202E]}; line
   * ends, tabs and the joiners that some scripts need stay.
   */
  public static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(letter -> append(safe, letter));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int letter) {
    switch (letter) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      case '\n', '\t', ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER -> safe.appendCodePoint(letter);
      default -> {
        if (isHidden(letter)) {
          safe.append(String.format("[U+%04X]", letter));
        } else {
          safe.appendCodePoint(letter);
        }
      }
    }
  }

  private static boolean isHidden(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** A learner's name: set apart, so that its direction does not change what stands around it. */
  public static String name(String learner) {
    return "<bdi>" + escape(learner.isBlank() ? "(no name)" : learner) + "</bdi>";
  }

  /** At most {@code most} characters of a text, with a note where it was cut. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, most) + " … (" + (text.length() - most) + " more characters)";
  }

  /** A number of things: 1 learner, 2 learners. */
  public static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** A region that scrolls sideways where it is too wide, also by keyboard. */
  public static String scrolling(String label, String content) {
    return "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\""
        + escape(label)
        + "\">\n"
        + content
        + "</div>\n";
  }
}
