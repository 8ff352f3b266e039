package poolinglab.coursework.arrival;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Canvas' "Download submissions": {@code muelleranna_LATE_12345_678910_MaxPool2x2-1.java}, with the
 * numbers of the user and of the file. A file that was handed in again ends in -1, -2, …; the one
 * with the highest number of the file is the last. Text typed online has no number, {@code
 * muelleranna_12345_text.html}.
 */
final class Canvas {
  private static final Pattern LABEL =
      Pattern.compile(
          "([^_]+)(?:_LATE)?_(\\d{1,18})_(?:(\\d{1,18})_(.+)|text\\.html)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private Canvas() {}

  static Optional<Entry> entry(Node node) {
    Matcher label = LABEL.matcher(node.name());
    if (!label.matches()) {
      return Optional.empty();
    }
    boolean typed = label.group(3) == null;
    String order = "%019d".formatted(typed ? 0 : Long.parseLong(label.group(3)));
    String file = typed ? "text.html" : label.group(4);
    return Optional.of(new Entry(label.group(1), label.group(2), file, order, "", node));
  }
}
