package poolinglab.network;

import java.util.function.Function;
import poolinglab.geometry.Size;

/** Reads one word of a network text from left to right and says where it stopped making sense. */
final class WordReader {
  private static final int LONGEST_QUOTE = 32;

  private final String word;
  private final int number;
  private final int column;
  private int at = 0;

  /**
   * @param number of the word in its text, from 1
   * @param column of its first character, from 1
   */
  WordReader(String word, int number, int column) {
    this.word = word;
    this.number = number;
    this.column = column;
  }

  /** Reads this word with {@code reading}; what it refuses, it refuses in the name of the word. */
  <T> T naming(Function<WordReader, T> reading) {
    try {
      return reading.apply(this);
    } catch (NetworkException unreadable) {
      throw new NetworkException(
          "network text, word %d %s (column %d): %s"
              .formatted(number, quoted(word), column, unreadable.getMessage()),
          unreadable);
    }
  }

  boolean startsWithDigit() {
    return isDigit(word.charAt(0));
  }

  /** The letters that stand next, perhaps none. */
  String letters() {
    int start = at;
    while (at < word.length() && Character.isLetter(word.charAt(at))) {
      at++;
    }
    return word.substring(start, at);
  }

  /** A whole number in the digits 0 to 9, up to 2³¹ − 1. */
  int number(String what) {
    int start = at;
    while (at < word.length() && isDigit(word.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw new NetworkException(
          what + " must be a whole number; got " + rest() + ". Use the digits 0 to 9, no sign.");
    }
    String digits = word.substring(start, at);
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException tooLarge) {
      throw new NetworkException(
          what + " must be at most 2147483647; got " + quoted(digits) + ". Use a smaller one.",
          tooLarge);
    }
  }

  /** {@code 3} or {@code 3x2}. */
  Size size(String what) {
    int height = number(what);
    return new Size(height, skipTimes() ? number(what) : height);
  }

  /** Whether {@code sign} stands next, which is then read. */
  boolean skip(char sign) {
    boolean standsHere = at < word.length() && word.charAt(at) == sign;
    at += standsHere ? 1 : 0;
    return standsHere;
  }

  /** As {@link #skip}, for {@code x} or {@code ×}. */
  boolean skipTimes() {
    return skip('x') || skip('×');
  }

  /** Refuses the word where {@code stands} is false: {@code sign} was to stand here. */
  void expect(boolean stands, char sign, String before, String example) {
    if (!stands) {
      throw new NetworkException(
          "'%s' must stand before %s; got %s. Write for example %s."
              .formatted(sign, before, rest(), example));
    }
  }

  void expectEnd() {
    if (at < word.length()) {
      throw new NetworkException(
          "the word must end after '%s'; got %s. Leave it out, or write kernel, ^p, /stride, :border in this order."
              .formatted(word.substring(0, at), rest()));
    }
  }

  private String rest() {
    return at == word.length() ? "the end of the word" : quoted(word.substring(at));
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** In quotes, on one line, and cut where it grows long. */
  static String quoted(String text) {
    StringBuilder quote = new StringBuilder("'");
    text.codePoints().limit(LONGEST_QUOTE).forEach(point -> append(quote, point));
    boolean isCut = text.codePointCount(0, text.length()) > LONGEST_QUOTE;
    return quote.append(isCut ? "…'" : "'").toString();
  }

  private static void append(StringBuilder quote, int point) {
    boolean prints =
        switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
    if (prints) {
      quote.appendCodePoint(point);
    } else {
      quote.append("\\u%04x".formatted(point));
    }
  }
}
