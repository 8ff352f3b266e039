package poolinglab.figure.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;

/** A plot in characters. */
final class TextPlot {
  private static final int COLUMNS = 60;
  private static final int ROWS = 15;

  private final Scale across;
  private final Scale up;
  private final Ink ink;
  private final char[][] signs = new char[ROWS][COLUMNS];

  TextPlot(Scale across, Scale up, Ink ink) {
    this.across = across;
    this.up = up;
    this.ink = ink;
    for (char[] row : signs) {
      Arrays.fill(row, ' ');
    }
  }

  /** The first sign of a place stays; another one there makes it {@code *}. */
  void mark(double x, double y, char sign) {
    char there = signs[row(y)][column(x)];
    boolean free = !Character.isLetterOrDigit(there) && there != '*';
    signs[row(y)][column(x)] = free || there == sign ? sign : '*';
  }

  /** Dots from one place to another, where nothing else is. */
  void dots(double x1, double y1, double x2, double y2) {
    int from = column(x1);
    int to = column(x2);
    double first = up.share(y1);
    double last = up.share(y2);
    for (int column = from + 1; column < to; column++) {
      double share = first + (last - first) * (column - from) / (to - from);
      int row = (int) Math.round((ROWS - 1) * (1 - share));
      signs[row][column] =
          signs[row][column] == ' ' ? (ink.colour() ? '·' : '.') : signs[row][column];
    }
  }

  private int column(double x) {
    return (int) Math.round((COLUMNS - 1) * across.share(x));
  }

  private int row(double y) {
    return (int) Math.round((ROWS - 1) * (1 - up.share(y)));
  }

  /** The plot between its scales, below a title. */
  TextBlock under(String title) {
    String[] numbers = new String[ROWS];
    Arrays.fill(numbers, "");
    up.ticks().forEach(tick -> numbers[row(tick)] = up.tick(tick));
    int wide = Arrays.stream(numbers).mapToInt(String::length).max().orElseThrow();
    List<String> lines = new ArrayList<>(List.of(ink.bold(title), up.name()));
    for (int row = 0; row < ROWS; row++) {
      String number = " ".repeat(wide - numbers[row].length()) + numbers[row];
      String side = ink.colour() ? " │" : " |";
      lines.add((number + side + new String(signs[row])).stripTrailing());
    }
    String indent = " ".repeat(wide + 1);
    lines.add(indent + (ink.colour() ? "└" + "─".repeat(COLUMNS) : "+" + "-".repeat(COLUMNS)));
    lines.add(indent + " " + numbersBelow());
    boolean shared = Arrays.stream(signs).anyMatch(row -> new String(row).contains("*"));
    lines.add(indent + " " + across.name() + (shared ? "   (* several in one place)" : ""));
    return new TextBlock(lines);
  }

  private String numbersBelow() {
    StringBuilder line = new StringBuilder();
    for (double tick : across.ticks()) {
      String number = across.tick(tick);
      int start = Math.max(0, column(tick) - number.length() / 2);
      if (line.isEmpty() || start > line.length()) {
        line.append(" ".repeat(start - line.length())).append(number);
      }
    }
    return line.toString();
  }
}
