package poolinglab.figure.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import poolinglab.UserException;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.drawing.Shade;
import poolinglab.figure.drawing.Shape.Anchor;
import poolinglab.figure.text.Quantity;

/**
 * An array as a heat map with its numbers: the darker a cell, the larger its number.
 *
 * @param values by row and column, all rows of one length
 * @param shade what colour a number has
 * @param pattern how a number is written, as for {@link String#format}; empty for the plain way
 * @param rows what the rows are
 * @param columns what the columns are
 */
public record HeatMap(
    String title, float[][] values, Shade shade, String pattern, Axis rows, Axis columns) {
  private static final double SIDE = 46;
  private static final double LEAST_SIDE = 26;
  private static final double LINE = 18;
  private static final double MARGIN = 16;
  private static final double TITLE = 30;
  private static final double LABELS = 40;

  /**
   * What runs along one side.
   *
   * @param name of the whole side; empty for none
   * @param labels one per row or column
   */
  public record Axis(String name, List<String> labels) {
    public Axis {
      labels = List.copyOf(labels);
    }

    private static Axis numbered(int count) {
      return new Axis("", IntStream.range(0, count).mapToObj(String::valueOf).toList());
    }
  }

  /**
   * @throws UserException when there is no number, or rows differ in length, or labels are not as
   *     many as what they name
   */
  public HeatMap {
    UserException.require(
        values.length > 0 && values[0].length > 0,
        "a heat map shows at least one number; got none. Give it some.");
    for (float[] row : values) {
      UserException.require(
          row.length == values[0].length,
          "all rows of a heat map have the same length; got %s and %s. Fill up the shorter ones.",
          values[0].length,
          row.length);
    }
    checkLabels("row", rows.labels().size(), values.length);
    checkLabels("column", columns.labels().size(), values[0].length);
  }

  private static void checkLabels(String what, int labels, int count) {
    UserException.require(
        labels == count,
        "every %s of a heat map has one label; got %s labels for %s. Give as many.",
        what,
        labels,
        count);
  }

  /** Shades from the smallest number to the largest; rows and columns numbered from 0. */
  public static HeatMap of(String title, float[][] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (float[] row : values) {
      for (float value : row) {
        low = Double.isFinite(value) ? Math.min(low, value) : low;
        high = Double.isFinite(value) ? Math.max(high, value) : high;
      }
    }
    int width = values.length == 0 ? 0 : values[0].length;
    return new HeatMap(
        title,
        values,
        Shade.between(low, high),
        "",
        Axis.numbered(values.length),
        Axis.numbered(width));
  }

  /** White at {@code low} and darkest at {@code high}, so that several maps compare. */
  public HeatMap between(double low, double high) {
    return new HeatMap(title, values, Shade.between(low, high), pattern, rows, columns);
  }

  /** Numbers written by this pattern, as {@code %.0f %%}. */
  public HeatMap written(String newPattern) {
    return new HeatMap(title, values, shade, newPattern, rows, columns);
  }

  /** Sides with these names and labels. */
  public HeatMap along(Axis newRows, Axis newColumns) {
    return new HeatMap(title, values, shade, pattern, newRows, newColumns);
  }

  /** Draws. */
  public Picture picture() {
    double side = (Room.NARROW.most - 2 * MARGIN - LABELS) / columns.labels().size();
    return new Picture(drawing(SIDE), alternative())
        .narrowed(drawing(Math.max(LEAST_SIDE, Math.min(SIDE, side))));
  }

  private Drawing drawing(double side) {
    double left = MARGIN + LABELS;
    double wide = columns.labels().size() * side;
    List<String> lines =
        Room.lines(title, Math.max(left + wide, Room.NARROW.most - 2 * MARGIN) - MARGIN);
    double top = MARGIN + TITLE + (lines.size() - 1) * LINE + LABELS;
    double heading = lines.stream().mapToDouble(Room::widthOf).max().orElseThrow();
    Drawing drawing =
        new Drawing(Math.max(left + wide, heading) + MARGIN, top + values.length * side + MARGIN);
    for (int i = 0; i < lines.size(); i++) {
      drawing.heading(MARGIN, MARGIN + 14 + i * LINE, lines.get(i));
    }
    drawing.text(left + wide / 2, top - 24, 12, Anchor.MIDDLE, Drawing.GREY, columns.name());
    drawing.text(MARGIN, top - 8, 12, Anchor.START, Drawing.GREY, rows.name());
    for (int column = 0; column < columns.labels().size(); column++) {
      double middle = left + (column + 0.5) * side;
      String label = columns.labels().get(column);
      drawing.text(middle, top - 8, 12, Anchor.MIDDLE, Drawing.BLACK, label);
    }
    for (int row = 0; row < values.length; row++) {
      double middle = top + (row + 0.5) * side + 4;
      drawing.text(left - 8, middle, 12, Anchor.END, Drawing.BLACK, rows.labels().get(row));
      for (int column = 0; column < values[row].length; column++) {
        int fill = shade.of(values[row][column]);
        double x = left + column * side;
        drawing.framed(x, top + row * side, side, fill, Drawing.WHITE, 1);
        String number = number(values[row][column]);
        double size = Math.min(13, 1.5 * side / Math.max(1, number.length()));
        drawing.text(x + side / 2, middle, size, Anchor.MIDDLE, Shade.inkOn(fill), number);
      }
    }
    return drawing;
  }

  private String number(float value) {
    return pattern.isEmpty() || !Float.isFinite(value)
        ? Quantity.cell(value)
        : String.format(Locale.ROOT, pattern, value);
  }

  private String alternative() {
    float least = Float.NaN;
    float most = Float.NaN;
    for (float[] row : values) {
      for (float value : row) {
        least = Float.isNaN(least) || value < least ? value : least;
        most = Float.isNaN(most) || value > most ? value : most;
      }
    }
    return "%s: %d rows and %d columns of numbers, from %s to %s"
        .formatted(title, values.length, values[0].length, number(least), number(most));
  }
}
