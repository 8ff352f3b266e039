package poolinglab.figure;

import java.util.List;
import java.util.function.Consumer;
import poolinglab.UserException;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Shade;
import poolinglab.figure.drawing.Shape.Anchor;
import poolinglab.figure.text.Quantity;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.Plane;

/** Squares with numbers on a drawing; the corner of cell (0, 0) is at (left, top). */
record Grid(Drawing drawing, double left, double top, int columns) {
  static final double SIDE = 44;
  private static final double INSET = 4;
  private static final double LEAD = 10;

  /** The width of a digit of size 1. */
  private static final double DIGIT = 0.636;

  /** Visits all cells, row by row. */
  static void forEach(Size size, Consumer<Cell> visitor) {
    for (int row = 0; row < size.height(); row++) {
      for (int column = 0; column < size.width(); column++) {
        visitor.accept(new Cell(row, column));
      }
    }
  }

  /**
   * @throws UserException when the geometry was laid over another size
   */
  static void checkSize(Plane input, WindowGeometry geometry) {
    UserException.require(
        input.size().equals(geometry.inputSize()),
        "a geometry is drawn over the size that it was laid over, %s; got %s. Lay it over this"
            + " one.",
        geometry.inputSize(),
        input.size());
  }

  private double x(int column) {
    return left + column * SIDE;
  }

  private double y(int row) {
    return top + row * SIDE;
  }

  private double middleX(Cell cell) {
    return x(cell.column()) + SIDE / 2;
  }

  private double middleY(Cell cell) {
    return y(cell.row()) + SIDE / 2;
  }

  /** A cell and its number; null for one that is not known yet. */
  void cell(Cell cell, Float value, int fill) {
    drawing.framed(x(cell.column()), y(cell.row()), SIDE, fill, Drawing.GREY, 1);
    String number = Quantity.cell(value);
    for (int places = 2; places >= 0 && sizeOf(number) < Drawing.SMALL; places--) {
      number = Quantity.cell(value, places);
    }
    double size = Math.min(14, sizeOf(number));
    drawing.text(middleX(cell), middleY(cell) + 5, size, Anchor.MIDDLE, inkOn(fill), number);
  }

  /** The size at which a number fills a cell; a point is half as wide as a digit. */
  private static double sizeOf(String number) {
    double digits = number.length() - (number.contains(".") ? 0.5 : 0);
    return (SIDE - 2) / (DIGIT * digits);
  }

  private static int inkOn(int fill) {
    boolean themed = (fill & Drawing.THEMED) != 0;
    return themed ? Drawing.BLACK : Shade.inkOn(fill);
  }

  /** A cell outside the image, which holds nothing. */
  void outside(Cell cell) {
    double side = SIDE - 2 * INSET;
    drawing.dashed(x(cell.column()) + INSET, y(cell.row()) + INSET, side, side, Drawing.GREY);
  }

  /** A thick frame just inside a cell: it is the winner of its window. */
  void winner(Cell cell) {
    double side = SIDE - 2 * INSET;
    drawing.outline(x(cell.column()) + INSET, y(cell.row()) + INSET, side, side, Drawing.ACCENT, 3);
  }

  /** A thick frame around so many cells. */
  void frame(int row, int column, int rows, int columns) {
    drawing.outline(x(column), y(row), columns * SIDE, rows * SIDE, Drawing.BLACK, 4);
  }

  /**
   * From a cell here to a cell of a grid on the right. Between the grids it may rise or fall;
   * inside them it runs below the numbers of a row, so that it crosses none.
   */
  void arrow(Cell from, Grid other, Cell to, double width) {
    double lower = SIDE - 2 * INSET;
    double start = y(from.row()) + lower;
    double end = other.y(to.row()) + lower;
    double entry = other.left - LEAD;
    drawing.path(
        List.of(x(from.column()) + lower, start, x(columns) + INSET, start, entry, end),
        Drawing.ACCENT,
        width,
        List.of());
    drawing.arrow(entry, end, other.x(to.column()) + 2 * INSET, end, Drawing.ACCENT, width);
  }
}
