package poolinglab.network;

import java.util.Optional;
import java.util.function.Function;
import poolinglab.UserException;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;

/** Reads one word of a network text from left to right and says where it stopped making sense. */
final class WordReader {
  private static final int LONGEST_QUOTE = 32;

  private final String word;
  private final String typed;
  private final int number;
  private final int column;
  private int at = 0;

  /**
   * @param number of the word in its text, from 1
   * @param column of its first character, from 1
   */
  WordReader(String word, int number, int column) {
    this.word = lowerCase(word);
    this.typed = word;
    this.number = number;
    this.column = column;
  }

  /** Reads this word with {@code reading}; what it refuses, it refuses in the name of the word. */
  <T> T naming(Function<WordReader, T> reading) {
    try {
      return reading.apply(this);
    } catch (UserException unreadable) {
      throw new NetworkException(
          unreadable,
          "network text, word %s %s (column %s): %s",
          number,
          quoted(typed),
          column,
          unreadable.getMessage());
    }
  }

  /** Whether it is a call, as Keras has its layers: {@code maxpooling2d(2)}. */
  boolean isCall() {
    return word.indexOf('(') >= 0;
  }

  /** All of the word, in small letters. */
  String all() {
    return word;
  }

  boolean startsWithDigit() {
    return isDigit(word.charAt(0));
  }

  /** The letters that come next, perhaps none. */
  String letters() {
    int start = at;
    while (at < word.length() && Character.isLetter(word.charAt(at))) {
      at++;
    }
    return word.substring(start, at);
  }

  /** A whole number in the digits 0 to 9, up to 2³¹ − 1. */
  int number(String what) {
    String digits = digits();
    NetworkException.require(
        !digits.isEmpty(),
        "%s must be a whole number; got %s. Use the digits 0 to 9, no sign.",
        what,
        rest());
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException tooLarge) {
      throw new NetworkException(
          tooLarge,
          "%s must be at most 2147483647; got %s. Use a smaller one.",
          what,
          quoted(digits));
    }
  }

  /** {@code 0.5}, or a whole number. */
  double decimal(String what) {
    int start = at;
    boolean isNumber = !digits().isEmpty() && (!skip('.') || !digits().isEmpty());
    NetworkException.require(
        isNumber,
        "%s must be a number, for example 0.5; got %s. Use the digits 0 to 9 and a point.",
        what,
        quoted(typed.substring(start)));
    return Double.parseDouble(word.substring(start, at));
  }

  private String digits() {
    int start = at;
    while (at < word.length() && isDigit(word.charAt(at))) {
      at++;
    }
    return word.substring(start, at);
  }

  /** {@code 3} or {@code 3x2}. */
  Size size(String what) {
    int height = number(what);
    return new Size(height, skipTimes() ? number(what) : height);
  }

  /** {@code 1}, {@code 1x2}, or {@code 1,0,2,1}: top, left, bottom, right. */
  Padding padding() {
    String what = "the padding";
    Size first = size(what);
    if (!skip(',')) {
      return Padding.of(first);
    }
    int left = number(what);
    expect(skip(','), ',', "the padding's third number", "1,0,2,1");
    int bottom = number(what);
    expect(skip(','), ',', "the padding's fourth number", "1,0,2,1");
    return new Padding(first.height(), left, bottom, number(what));
  }

  /** Whether {@code sign} comes next, which is then read. */
  boolean skip(char sign) {
    return skip(String.valueOf(sign));
  }

  /** As {@link #skip(char)}, for several characters. */
  boolean skip(String signs) {
    boolean comesNext = word.startsWith(signs, at);
    at += comesNext ? signs.length() : 0;
    return comesNext;
  }

  /** The letters, hyphens and underscores that come next, perhaps none. */
  String hyphenated() {
    int start = at;
    while (at < word.length() && isLetterOrHyphen(word.charAt(at))) {
      at++;
    }
    return word.substring(start, at);
  }

  /**
   * Reads {@code :name} where {@code known} knows the name that comes next; reads nothing where it
   * does not.
   */
  <T> Optional<T> mark(Function<String, Optional<T>> known) {
    int start = at;
    Optional<T> found = skip(':') ? known.apply(hyphenated()) : Optional.empty();
    at = found.isPresent() ? at : start;
    return found;
  }

  /** As {@link #skip}, for {@code x} or {@code ×}. */
  boolean skipTimes() {
    return skip('x') || skip('×');
  }

  /** Refuses the word where {@code found} is false: {@code sign} was expected here. */
  void expect(boolean found, char sign, String before, String example) {
    NetworkException.require(
        found,
        "'%s' is expected before %s; got %s. Write for example %s.",
        sign,
        before,
        rest(),
        example);
  }

  /**
   * Refuses what is left of the word.
   *
   * @param taken what such a layer takes after its number, or nothing
   */
  void expectEnd(String taken) {
    NetworkException.require(
        at == word.length(),
        "the word must end after '%s'; got %s. Leave it out%s.",
        typed.substring(0, at),
        rest(),
        taken.isEmpty() ? "" : ", or write " + taken + ", in this order");
  }

  private static boolean isLetterOrHyphen(char character) {
    return Character.isLetter(character) || character == '-' || character == '_';
  }

  private String rest() {
    return at == word.length() ? "the end of the word" : quoted(typed.substring(at));
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** A to Z alone, so that every character keeps its place. */
  private static String lowerCase(String word) {
    char[] characters = word.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] >= 'A' && characters[i] <= 'Z') {
        characters[i] += 'a' - 'A';
      }
    }
    return new String(characters);
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
      quote.append("\\u").append(Integer.toHexString(0x10000 | point).substring(1));
    }
  }
}
