package poolinglab.translate.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The text of a program, no line wider than 80 columns. A remark follows its code on the same line,
 * or stands above it where there is no room; it is made only once.
 */
final class Source {
  private static final int WIDTH = 80;

  private final String sign;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> made = new HashSet<>();

  /**
   * An empty program.
   *
   * @param sign what a remark begins with: {@code #}
   */
  Source(String sign) {
    this.sign = sign;
  }

  /** Lines as they are. */
  Source add(String code) {
    code.lines().forEach(lines::add);
    return this;
  }

  /** Words in as many lines of remarks as they need. */
  Source remark(String words) {
    StringBuilder line = new StringBuilder(sign);
    for (String word : words.split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(sign);
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
    return this;
  }

  /**
   * A line of code, broken after commas where it is too wide.
   *
   * @param remark empty for none
   */
  Source add(String code, String remark) {
    List<String> broken = broken(code);
    boolean isNew = !remark.isEmpty() && made.add(remark);
    String last = broken.get(broken.size() - 1) + "  " + sign + " " + remark;
    if (isNew && last.length() <= WIDTH) {
      broken.set(broken.size() - 1, last);
    } else if (isNew) {
      lines.add(indentation(code) + sign + " " + remark);
    }
    lines.addAll(broken);
    return this;
  }

  private static List<String> broken(String code) {
    List<String> broken = new ArrayList<>();
    String rest = code;
    while (rest.length() > WIDTH && rest.lastIndexOf(", ", WIDTH - 1) > 0) {
      int end = rest.lastIndexOf(", ", WIDTH - 1) + 1;
      broken.add(rest.substring(0, end));
      rest = indentation(code) + "    " + rest.substring(end + 1);
    }
    broken.add(rest);
    return broken;
  }

  private static String indentation(String code) {
    return code.substring(0, code.length() - code.stripLeading().length());
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
