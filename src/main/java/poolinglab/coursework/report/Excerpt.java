package poolinglab.coursework.report;

/** The beginning of a text that may be too long for a page. */
final class Excerpt {
  private Excerpt() {}

  /** At most {@code most} characters of a text, with a note where it was cut. */
  static String of(String text, int most) {
    return text.length() <= most
        ? text
        : "%s … (%d more characters)".formatted(text.substring(0, most), text.length() - most);
  }
}
