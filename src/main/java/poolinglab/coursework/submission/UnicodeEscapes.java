package poolinglab.coursework.submission;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java's Unicode escapes, which count before anything else is read (JLS 3.3). */
final class UnicodeEscapes {
  /** Two backslashes are one pair; a backslash that begins no pair may begin an escape. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\\\\\|\\\\u+([0-9a-fA-F]{4})");

  private UnicodeEscapes() {}

  /** The source as the compiler sees it. */
  static String translate(String source) {
    return ESCAPE
        .matcher(source)
        .replaceAll(
            found -> {
              String digits = found.group(1);
              String text =
                  digits == null
                      ? found.group()
                      : String.valueOf((char) Integer.parseInt(digits, 16));
              return Matcher.quoteReplacement(text);
            });
  }
}
