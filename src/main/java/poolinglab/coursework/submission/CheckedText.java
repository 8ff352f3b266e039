package poolinglab.coursework.submission;

import java.util.Arrays;
import java.util.Optional;

/** The text of a file, if it is text at all and within the limits. */
final class CheckedText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String shown;

  /**
   * A file to check.
   *
   * @param path its name for the sentence
   */
  CheckedText(String path) {
    this.shown = Harmless.of(path);
  }

  /** The text, without a byte order mark. */
  String of(byte[] bytes) throws RefusedException {
    if (bytes.length > Limits.FILE_BYTES) {
      throw refused(
          "a file has at most " + (Limits.FILE_BYTES >> 10) + " KiB; ", " has more. Shorten it.");
    }
    if (isUtf16(bytes)) {
      throw refused("a file is UTF-8; ", " is UTF-16. Save it as UTF-8 in your editor.");
    }
    Optional<String> decoded = StrictUtf8.decode(bytes);
    if (decoded.isEmpty()) {
      throw refused("a file is UTF-8; ", " is not. Save it as UTF-8 in your editor.");
    }
    String text = decoded.get();
    if (text.indexOf('\0') >= 0) {
      throw refused("a file is text; ", " holds NUL characters. Save it as UTF-8 in your editor.");
    }
    if (text.lines().anyMatch(line -> line.length() > Limits.LINE_CHARACTERS)) {
      throw refused(
          "a line has at most " + Limits.LINE_CHARACTERS + " characters; ",
          " has a longer one. Break it.");
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** The text of a Java file, which must belong to the unnamed package. */
  String ofSource(byte[] bytes) throws RefusedException {
    String source = of(bytes);
    Optional<String> declared = PackageDeclaration.in(source);
    if (declared.isPresent()) {
      throw refused(
          "answers belong to the unnamed package; ",
          " declares package " + Harmless.of(declared.get()) + ". Remove that line.");
    }
    return source;
  }

  private static boolean isUtf16(byte[] bytes) {
    byte[] mark = Arrays.copyOf(bytes, 2);
    return mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE
        || mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF;
  }

  private RefusedException refused(String rule, String what) {
    return new RefusedException(rule + shown + what);
  }
}
