package poolinglab.figure.page;

import poolinglab.Printable;

/** Text for a page, with nothing in it that could become markup or reverse the line. */
public final class Html {
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
      case '\n', '\t' -> safe.appendCodePoint(letter);
      default -> {
        if (Printable.isInvisible(letter)) {
          safe.append("[U+%04X]".formatted(letter));
        } else {
          safe.appendCodePoint(letter);
        }
      }
    }
  }
}
