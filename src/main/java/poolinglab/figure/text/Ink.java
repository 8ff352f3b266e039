package poolinglab.figure.text;

/**
 * How text is set off, by ANSI escapes on a terminal with colour, elsewhere not at all; and how
 * wide it may be.
 *
 * @param colour whether escapes are written
 * @param width of lines, in columns
 */
public record Ink(boolean colour, int width) {
  /** What every terminal has room for. */
  public static final int WIDTH = 80;

  /** No escapes: for pipes, files, and where NO_COLOR asks for it. */
  public static final Ink PLAIN = new Ink(false, WIDTH);

  /** With escapes. */
  public static final Ink COLOUR = new Ink(true, WIDTH);

  private static final String ESCAPE = "\u001B[";
  private static final int INDENTATION = 2;
  private static final int DARKEST_GREY = 232;
  private static final int GREYS = 24;

  /** What is left of the width for tables and figures, which may be indented. */
  public int indentedWidth() {
    return width - INDENTATION;
  }

  public String bold(String text) {
    return wrap("1", text);
  }

  public String dim(String text) {
    return wrap("2", text);
  }

  /** For titles. */
  public String title(String text) {
    return wrap("1;36", text);
  }

  /** For what agrees. */
  public String good(String text) {
    return wrap("1;32", text);
  }

  /** For what differs. */
  public String bad(String text) {
    return wrap("1;31", text);
  }

  /** For what is under a window. */
  public String window(String text) {
    return wrap("36", text);
  }

  /** For the one value that a window keeps. */
  public String winner(String text) {
    return wrap("1;33", text);
  }

  /** Two pixels above each other in one character; 0 is black and 1 white. */
  public String twoPixels(double above, double below) {
    return wrap("38;5;" + grey(above) + ";48;5;" + grey(below), "▀");
  }

  private static int grey(double brightness) {
    return DARKEST_GREY + (int) Math.min(GREYS - 1, Math.max(0, brightness * GREYS));
  }

  private String wrap(String code, String text) {
    return colour ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
  }
}
