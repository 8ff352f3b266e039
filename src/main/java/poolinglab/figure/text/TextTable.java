package poolinglab.figure.text;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns; the first column is aligned to the left, others on request. */
public final class TextTable {
  private static final int GAP = 2;

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> rulesBefore = new ArrayList<>();
  private final List<Integer> leftAligned = new ArrayList<>(List.of(0));

  public TextTable(String... headings) {
    this.headings = List.of(headings);
  }

  /** One per column. */
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

  /** The table, its headings set off by {@code ink} and by a line. */
  public TextBlock draw(Ink ink) {
    int[] widths = new int[headings.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = TextBlock.width(headings.get(column));
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], TextBlock.width(row.get(column)));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(ink.bold(line(headings, widths)));
    String rule = ink.dim(rule(widths));
    lines.add(rule);
    for (int row = 0; row < rows.size(); row++) {
      if (rulesBefore.contains(row)) {
        lines.add(rule);
      }
      lines.add(line(rows.get(row), widths));
    }
    return new TextBlock(lines);
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      String space = " ".repeat(widths[column] - TextBlock.width(cell));
      line.append(column == 0 ? "" : " ".repeat(GAP));
      line.append(isLeft(column) ? cell + space : space + cell);
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    List<String> parts = new ArrayList<>();
    for (int width : widths) {
      parts.add("─".repeat(width));
    }
    return String.join(" ".repeat(GAP), parts);
  }
}
