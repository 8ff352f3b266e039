package poolinglab.coursework.xray;

import java.util.List;

/**
 * Pooling of one image, [height][width] → [rows][columns], as learners write it: a window slides,
 * and its values become one. Every decision on the way is a field, and a field that is set
 * otherwise is a mistake.
 */
final class Pooling implements Model {
  /** Reads a call's arguments. */
  @FunctionalInterface
  interface Reader {
    Given read(List<Object> arguments);
  }

  /** What a call is about. */
  record Given(float[][] image, int kernel, int stride, int padding, boolean countPadding) {}

  /** What a sum is divided by. */
  @FunctionalInterface
  interface Divisor {
    double of(Given given, Cells cells);
  }

  /** What a call returns without looking at the image; null to go on. */
  @FunctionalInterface
  interface Refusal {
    Returned of(Given given);
  }

  /** A value that is returned at once, null among them. */
  record Returned(float[][] value) {}

  /** Where the running value of a window begins. */
  @FunctionalInterface
  interface Start {
    double at(float[][] image, int ii, int jj);
  }

  /** When the running value goes back to its start. */
  enum Reset {
    EACH_WINDOW,
    EACH_ROW,
    NEVER
  }

  /** Which cells of the window take part. */
  @FunctionalInterface
  interface Mask {
    boolean takes(int r, int c, int kernel);
  }

  /** Turns a window's value into what is stored. */
  @FunctionalInterface
  interface Rounding {
    float of(double value);
  }

  final AxisKnobs rows = new AxisKnobs();
  final AxisKnobs columns = new AxisKnobs();
  Refusal refusal = given -> null;
  Border border;
  double held;
  Mask mask = (r, c, kernel) -> true;
  boolean readsTransposed;
  Reduction reduction;
  Start start = (image, ii, jj) -> Double.NEGATIVE_INFINITY;
  boolean startsWithFirst;
  Reset reset = Reset.EACH_WINDOW;
  Divisor divisor;
  boolean floatSum;
  Rounding rounding = value -> (float) value;
  Place place = Place.OUTPUT_CELL;

  private final Reader reader;
  private final Cells cells = new Cells();

  /**
   * Pooling that makes no mistake.
   *
   * @param border what to do outside the image; null to read there, which throws
   * @param divisor of averages; null for a maximum
   */
  Pooling(Reader reader, Border border, Divisor divisor) {
    this.reader = reader;
    this.border = border;
    this.divisor = divisor;
    this.reduction = divisor == null ? Reduction.MAXIMUM : Reduction.sum(value -> value);
  }

  @Override
  public Object call(List<Object> arguments) {
    Given given = reader.read(arguments);
    Returned refused = refusal.of(given);
    return refused == null ? pool(given) : refused.value();
  }

  private float[][] pool(Given given) {
    float[][] image = given.image();
    Axis down = new Axis(image.length, given.kernel(), given.stride(), given.padding());
    Axis along = new Axis(image[0].length, given.kernel(), given.stride(), given.padding());
    int height = rows.count.of(rows.otherSide ? along : down);
    int width = columns.count.of(columns.otherSide ? down : along);
    Place.Target target = place.target(image, height, width, given.stride());
    int lastRow = rows.lastVisited(height, width);
    int lastColumn = columns.lastVisited(width, height);
    double running = start(image, 0, 0);
    for (int ii = rows.skippedFirst; ii < lastRow; ii++) {
      running = reset == Reset.EACH_ROW ? start(image, ii, 0) : running;
      for (int jj = columns.skippedFirst; jj < lastColumn; jj++) {
        running = reset == Reset.EACH_WINDOW ? start(image, ii, jj) : running;
        int top = rows.begin.at(rows.otherIndex ? jj : ii, down);
        int left = columns.begin.at(columns.otherIndex ? ii : jj, along);
        collect(image, top, rows.end(ii, top, down), left, columns.end(jj, left, along), given);
        running = value(given, running);
        target.set(ii, jj, rounding.of(running));
      }
    }
    return target.output();
  }

  private double start(float[][] image, int ii, int jj) {
    return start.at(image, ii, jj);
  }

  private void collect(float[][] image, int top, int bottom, int left, int right, Given given) {
    cells.clear();
    int height = readsTransposed ? image[0].length : image.length;
    int width = readsTransposed ? image.length : image[0].length;
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        cells.notBefore += row >= 0 && column >= 0 ? 1 : 0;
        cells.notBehind += row < height && column < width ? 1 : 0;
        if (!mask.takes(row - top, column - left, given.kernel())) {
          continue;
        }
        Border.Step step =
            border == null ? Border.Step.READ : border.at(row, column, height, width);
        if (step == Border.Step.LEAVE_WINDOW) {
          return;
        }
        if (step == Border.Step.LEAVE_ROW) {
          break;
        }
        if (step == Border.Step.READ) {
          cells.add(readsTransposed ? image[column][row] : image[row][column]);
          cells.pixels++;
        } else if (step == Border.Step.HOLD) {
          cells.add(held);
        }
      }
    }
  }

  private double value(Given given, double running) {
    double from = startsWithFirst && cells.count() > 0 ? cells.at(0) : running;
    double value = floatSum ? Reduction.floatSum(cells) : reduction.of(cells, from);
    if (divisor == null) {
      return value;
    }
    double by = divisor.of(given, cells);
    return value / by;
  }
}
