package poolinglab.coursework.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads the cells of a block as people write them: with braces, commas, units, number words, any
 * kind of dash. How many cells there must be, and whether they are numbers, decides what was meant.
 */
final class PredictionCells {
  private static final Pattern BRACES = Pattern.compile("[{}\\[\\]()]");
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–—−﹣－]");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
  private static final Pattern TIMES = Pattern.compile("(?<=\\d)\\s*[x×*]\\s*(?=\\d)");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,;|]+");
  private static final Pattern FRACTION = Pattern.compile("([+-]?\\d+)/(\\d+)");
  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private final String text;

  PredictionCells(List<String> rows) {
    String joined = String.join("\n", rows);
    String plain = DASHES.matcher(BRACES.matcher(joined).replaceAll(" ")).replaceAll("-");
    text = plain.strip().replaceAll("(?<=\\w)[.](?=\\s|$)", "");
  }

  /** The cells as written, with commas between cells. */
  List<String> plain() {
    return split(text);
  }

  /** Whether these cells, read as what they can only mean, are the expected ones. */
  boolean agreeWith(List<String> expected) {
    List<String> cells = read(expected);
    if (cells.size() != expected.size()) {
      return false;
    }
    for (int i = 0; i < cells.size(); i++) {
      boolean count = expected.size() == 1 && sameCell(counted(cells.get(i)), expected.get(i));
      if (!count && !sameCell(cells.get(i), expected.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The reading that has as many cells as expected; the plain one if there is none. */
  List<String> read(List<String> expected) {
    boolean numbers = expected.stream().allMatch(cell -> number(cell) != null);
    List<String> commasBetween = split(TIMES.matcher(text).replaceAll(" "));
    List<String> commasWithin = split(DECIMAL_COMMA.matcher(text).replaceAll("."));
    for (List<String> cells : List.of(commasBetween, commasWithin)) {
      if (cells.size() == expected.size()) {
        return cells;
      }
    }
    for (List<String> cells :
        numbers ? List.of(commasBetween, commasWithin) : List.<List<String>>of()) {
      List<String> alone = cells.stream().filter(PredictionCells::isNumberOrBlank).toList();
      if (alone.size() == expected.size()) {
        return alone;
      }
    }
    return plain();
  }

  private static List<String> split(String text) {
    List<String> cells = new ArrayList<>();
    for (String cell : SEPARATORS.split(text)) {
      // A blank that was written beside, not over: 4_
      String filled = cell.replace(PredictionSheet.BLANK, "");
      if (!cell.isEmpty()) {
        cells.add(filled.isEmpty() ? PredictionSheet.BLANK : filled);
      }
    }
    return cells;
  }

  private static boolean isNumberOrBlank(String cell) {
    return cell.equals(PredictionSheet.BLANK) || number(cell) != null;
  }

  /** A count written as a part of the whole: 4/16 cells are 4. */
  private static String counted(String cell) {
    var fraction = FRACTION.matcher(cell);
    boolean proper =
        fraction.matches()
            && fraction.group(1).length() < 10
            && fraction.group(2).length() < 10
            && Integer.parseInt(fraction.group(1))
                    % Math.max(1, Integer.parseInt(fraction.group(2)))
                != 0;
    return proper ? fraction.group(1) : cell;
  }

  /** Whether two cells say the same: 4, 4.0, +4 and four are the same number. */
  static boolean sameCell(String one, String other) {
    Double number = number(one);
    return one.equalsIgnoreCase(other) || number != null && Objects.equals(number, number(other));
  }

  private static Double number(String cell) {
    int word = WORDS.indexOf(cell.toLowerCase(Locale.ROOT));
    if (word >= 0) {
      return (double) word;
    }
    try {
      String plain = DASHES.matcher(cell).replaceAll("-");
      if (!plain.matches("[+-]?[\\d./].*")) {
        return null;
      }
      String[] parts = plain.split("/", 2);
      double value = Double.parseDouble(parts[0]);
      return (parts.length == 2 ? value / Double.parseDouble(parts[1]) : value) + 0.0;
    } catch (NumberFormatException text) {
      return null;
    }
  }
}
