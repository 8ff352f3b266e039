package poolinglab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a line of Java, as an editor colours it.
 *
 * @param kind comment, keyword, or empty for everything else
 */
record JavaWord(String kind, String text) {
  private static final Pattern COLOURED =
      Pattern.compile("(?<comment>//.*)|(?<keyword>\\b(?:new|for|int|float|return|if|else)\\b)");

  /** A line's pieces, from left to right. */
  static List<JavaWord> of(String line) {
    List<JavaWord> words = new ArrayList<>();
    Matcher coloured = COLOURED.matcher(line);
    int next = 0;
    while (coloured.find()) {
      words.add(new JavaWord("", line.substring(next, coloured.start())));
      String kind = coloured.group("comment") != null ? "comment" : "keyword";
      words.add(new JavaWord(kind, coloured.group()));
      next = coloured.end();
    }
    words.add(new JavaWord("", line.substring(next)));
    return words;
  }
}
