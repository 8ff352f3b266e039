package poolinglab.figure.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of text in aligned columns; the first column is aligned to the left, others on request. */
public final class TextTable {
  private static final int GAP = 2;
  private static final int NARROW_GAP = 1;

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> rulesBefore = new ArrayList<>();
  private final List<Integer> leftAligned = new ArrayList<>(List.of(0));
  private final List<Integer> optional = new ArrayList<>();

  public TextTable(String... headings) {
    this.headings = List.of(headings);
  }

  /** One per column; an end of line in one breaks it on a terminal. */
  public List<String> headings() {
    return headings;
  }

  /** From top to bottom, one cell per column. */
  public List<List<String>> rows() {
    return List.copyOf(rows);
  }

  /** Whether a column is aligned to the left. */
  public boolean isLeft(int column) {
    return leftAligned.contains(column);
  }

  /** Aligns a column to the left; the first always is. */
  public TextTable left(int column) {
    leftAligned.add(column);
    return this;
  }

  /** Leaves a column out where the table would not fit the terminal with it. */
  public TextTable optional(int column) {
    optional.add(column);
    return this;
  }

  /** Adds a row. */
  public TextTable row(String... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(
          "a row has as many cells as the table has headings, %d; got %d. Give an empty text for an empty cell."
              .formatted(headings.size(), cells.length));
    }
    rows.add(List.of(cells));
    return this;
  }

  /** Draws a line before the next row, as before totals. */
  public TextTable rule() {
    rulesBefore.add(rows.size());
    return this;
  }

  /**
   * The table, its headings set off by {@code ink} and by a line. Where it would not fit the
   * terminal, columns are closer to each other, then text on the left of its column breaks between
   * words, and if that is not enough, optional columns are left out.
   */
  public TextBlock draw(Ink ink) {
    int widest = ink.indentedWidth();
    int[] widths = new int[headings.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = TextBlock.of(headings.get(column).split("\n")).width();
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], TextBlock.width(row.get(column)));
      }
    }
    int gap = width(widths, GAP) > widest ? NARROW_GAP : GAP;
    narrow(widths, width(widths, gap) - widest);
    if (width(widths, gap) > widest && !optional.isEmpty()) {
      return without(optional.get(0)).draw(ink);
    }
    List<String> lines = new ArrayList<>();
    headingLines().forEach(cells -> lines.add(ink.bold(line(cells, widths, gap))));
    String rule = ink.dim(rule(widths, gap));
    lines.add(rule);
    for (int row = 0; row < rows.size(); row++) {
      if (rulesBefore.contains(row)) {
        lines.add(rule);
      }
      broken(rows.get(row), widths).forEach(cells -> lines.add(line(cells, widths, gap)));
    }
    return new TextBlock(lines);
  }

  private static int width(int[] widths, int gap) {
    return Arrays.stream(widths).sum() + gap * (widths.length - 1);
  }

  /** Takes what the table is too wide from columns of text, the widest first; no word is broken. */
  private void narrow(int[] widths, int tooWide) {
    int rest = tooWide;
    List<Integer> texts = new ArrayList<>(IntStream.range(0, widths.length).boxed().toList());
    texts.removeIf(column -> !isLeft(column));
    texts.sort(Comparator.comparing(column -> -widths[column]));
    for (int column : texts) {
      int taken = Math.min(rest, widths[column] - longestWord(column));
      widths[column] -= Math.max(0, taken);
      rest -= Math.max(0, taken);
    }
  }

  private TextTable without(int column) {
    TextTable table = new TextTable(others(headings, column).toArray(String[]::new));
    rows.forEach(row -> table.rows.add(others(row, column)));
    table.rulesBefore.addAll(rulesBefore);
    leftAligned.stream().filter(left -> left != column).map(moved(column)).forEach(table::left);
    optional.stream().filter(other -> other != column).map(moved(column)).forEach(table::optional);
    return table;
  }

  private static List<String> others(List<String> cells, int column) {
    List<String> others = new ArrayList<>(cells);
    others.remove(column);
    return others;
  }

  /** The place of another column when this one is gone. */
  private static UnaryOperator<Integer> moved(int gone) {
    return column -> column > gone ? column - 1 : column;
  }

  private int longestWord(int column) {
    Stream<String> cells =
        Stream.concat(rows.stream().map(row -> row.get(column)), Stream.of(headings.get(column)));
    return cells
        .flatMap(cell -> Arrays.stream(cell.split("[ \n]")))
        .mapToInt(TextBlock::width)
        .max()
        .orElse(0);
  }

  /** A row as lines of cells, each cell as many lines as it needs. */
  private static List<List<String>> broken(List<String> row, int[] widths) {
    List<List<String>> cells = new ArrayList<>();
    for (int column = 0; column < widths.length; column++) {
      cells.add(TextBlock.filled(row.get(column), widths[column]).lines());
    }
    int most = cells.stream().mapToInt(List::size).max().orElse(1);
    return IntStream.range(0, most)
        .mapToObj(
            line -> cells.stream().map(cell -> line < cell.size() ? cell.get(line) : "").toList())
        .toList();
  }

  /** Headings of several lines end on the same one. */
  private List<List<String>> headingLines() {
    int most = headings.stream().mapToInt(heading -> heading.split("\n").length).max().orElse(1);
    return IntStream.range(0, most)
        .mapToObj(line -> headings.stream().map(heading -> part(heading, line - most)).toList())
        .toList();
  }

  /** The line that is {@code fromEnd} from the end, such as −1; empty if there is none. */
  private static String part(String heading, int fromEnd) {
    String[] lines = heading.split("\n");
    int index = lines.length + fromEnd;
    return index < 0 ? "" : lines[index];
  }

  private String line(List<String> cells, int[] widths, int gap) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      String space = " ".repeat(widths[column] - TextBlock.width(cell));
      line.append(column == 0 ? "" : " ".repeat(gap));
      line.append(isLeft(column) ? cell + space : space + cell);
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths, int gap) {
    return Arrays.stream(widths).mapToObj("─"::repeat).collect(Collectors.joining(" ".repeat(gap)));
  }
}
