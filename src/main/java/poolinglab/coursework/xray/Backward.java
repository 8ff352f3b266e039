package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;

/**
 * The way back through pooling, as learners write it: (image, gradOutput) → the gradient of each
 * pixel. Each output cell's gradient goes to some cells of its window. Every decision on the way is
 * a field, and a field that is set otherwise is a mistake.
 */
final class Backward implements Model {
  /** What a call is about. */
  record Given(float[][] image, float[][] gradOutput, int kernel, int stride, int padding) {}

  /** Reads a call's arguments. */
  @FunctionalInterface
  interface Reader {
    Given read(List<Object> arguments);
  }

  /** A cell of the image. */
  record Cell(int row, int column) {}

  /**
   * One window: its place among the windows, its corner, and the cells of it that are looked at.
   *
   * @param notBehind how many of its cells do not lie behind the image
   * @param notBefore how many do not lie before it
   */
  record Window(
      Given given,
      int ii,
      int jj,
      int top,
      int left,
      List<Cell> cells,
      int notBehind,
      int notBefore) {
    float pixel(Cell cell) {
      return given.image()[cell.row()][cell.column()];
    }
  }

  /** Which cells get something of a window's gradient. */
  @FunctionalInterface
  interface Route {
    List<Cell> cells(Window window);
  }

  /** What each of those cells gets. */
  @FunctionalInterface
  interface Amount {
    double of(double gradient, Window window, Cell cell, int receivers);
  }

  /** How what a cell gets meets what it has. */
  @FunctionalInterface
  interface Storing {
    double of(double has, double gets);
  }

  /** What the gradients are collected in. */
  @FunctionalInterface
  interface Result {
    float[][] of(Given given);
  }

  final AxisKnobs rows = new AxisKnobs();
  final AxisKnobs columns = new AxisKnobs();
  Border border;
  Route route;
  Amount amount;
  Storing storing = Double::sum;
  boolean meansOfShares;
  boolean readsGradientTransposed;
  boolean lostIfOutside;
  Result result = given -> new float[given.image().length][given.image()[0].length];

  private final Reader reader;

  /**
   * The way back that makes no mistake.
   *
   * @param border what to do outside the image; null to read there, which throws
   */
  Backward(Reader reader, Border border, Route route, Amount amount) {
    this.reader = reader;
    this.border = border;
    this.route = route;
    this.amount = amount;
  }

  @Override
  public Object call(List<Object> arguments) {
    Given given = reader.read(arguments);
    float[][] image = given.image();
    Axis down = new Axis(image.length, given.kernel(), given.stride(), given.padding());
    Axis along = new Axis(image[0].length, given.kernel(), given.stride(), given.padding());
    int height = given.gradOutput().length;
    int width = given.gradOutput()[0].length;
    float[][] gradInput = result.of(given);
    int[][] shares = new int[gradInput.length][gradInput[0].length];
    for (int ii = rows.skippedFirst; ii < rows.lastVisited(height, width); ii++) {
      for (int jj = columns.skippedFirst; jj < columns.lastVisited(width, height); jj++) {
        double gradient = gradient(given, ii, jj);
        int top = rows.begin.at(rows.otherIndex ? jj : ii, down);
        int left = columns.begin.at(columns.otherIndex ? ii : jj, along);
        int bottom = rows.end(ii, top, down);
        int right = columns.end(jj, left, along);
        Window window = window(given, ii, jj, top, bottom, left, right);
        List<Cell> receivers = route.cells(window);
        for (Cell cell : receivers) {
          store(gradInput, shares, cell, amount.of(gradient, window, cell, receivers.size()));
        }
      }
    }
    return meansOfShares ? divided(gradInput, shares) : gradInput;
  }

  private double gradient(Given given, int ii, int jj) {
    if (!readsGradientTransposed) {
      return given.gradOutput()[ii][jj];
    }
    boolean inside = jj < given.gradOutput().length && ii < given.gradOutput()[0].length;
    return inside || !lostIfOutside ? given.gradOutput()[jj][ii] : 0;
  }

  private void store(float[][] gradInput, int[][] shares, Cell cell, double gets) {
    boolean inside = Border.holds(cell.row(), cell.column(), gradInput.length, gradInput[0].length);
    if (inside || !lostIfOutside) {
      double has = gradInput[cell.row()][cell.column()];
      gradInput[cell.row()][cell.column()] = (float) storing.of(has, gets);
      shares[cell.row()][cell.column()]++;
    }
  }

  private static float[][] divided(float[][] gradInput, int[][] shares) {
    for (int row = 0; row < gradInput.length; row++) {
      for (int column = 0; column < gradInput[row].length; column++) {
        gradInput[row][column] /= Math.max(1, shares[row][column]);
      }
    }
    return gradInput;
  }

  private Window window(Given given, int ii, int jj, int top, int bottom, int left, int right) {
    int height = given.image().length;
    int width = given.image()[0].length;
    List<Cell> cells = new ArrayList<>();
    int notBehind = 0;
    int notBefore = 0;
    boolean leaves = false;
    for (int row = top; row < bottom && !leaves; row++) {
      for (int column = left; column < right; column++) {
        notBehind += row < height && column < width ? 1 : 0;
        notBefore += row >= 0 && column >= 0 ? 1 : 0;
        Border.Step step =
            border == null ? Border.Step.READ : border.at(row, column, height, width);
        leaves = step == Border.Step.LEAVE_WINDOW;
        if (leaves || step == Border.Step.LEAVE_ROW) {
          break;
        }
        if (step == Border.Step.READ) {
          if (!Float.isNaN(given.image()[row][column])) { // Reading outside throws.
            cells.add(new Cell(row, column));
          }
        }
      }
    }
    return new Window(given, ii, jj, top, left, cells, notBehind, notBefore);
  }
}
