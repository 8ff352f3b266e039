package poolinglab.coursework.xray;

import java.util.function.DoubleUnaryOperator;

/** How the values of a window become one. */
@FunctionalInterface
interface Reduction {
  /** Returns the window's value; {@code start} is where a running value begins. */
  double of(Cells cells, double start);

  /** A running value that another one may replace. */
  @FunctionalInterface
  interface Replaces {
    boolean isBetter(double value, double best);
  }

  /** The last value that replaced the one before it. */
  static Reduction running(Replaces replaces) {
    return (cells, start) -> {
      double best = start;
      for (int i = 0; i < cells.count(); i++) {
        best = replaces.isBetter(cells.at(i), best) ? cells.at(i) : best;
      }
      return best;
    };
  }

  /** The largest, beginning with the start value. */
  Reduction MAXIMUM = running((value, best) -> value > best);

  /** The value with the given rank, counted from the largest, 0. */
  static Reduction rank(int fromLargest) {
    return (cells, start) -> cells.sorted()[Math.max(0, cells.count() - 1 - fromLargest)];
  }

  /** The sum of the values, each changed first. */
  static Reduction sum(DoubleUnaryOperator change) {
    return (cells, start) -> {
      double sum = 0;
      for (int i = 0; i < cells.count(); i++) {
        sum += change.applyAsDouble(cells.at(i));
      }
      return sum;
    };
  }

  /** The sum with every step rounded to a float. */
  static double floatSum(Cells cells) {
    float sum = 0;
    for (int i = 0; i < cells.count(); i++) {
      sum += (float) cells.at(i);
    }
    return sum;
  }

  /** The first value, in the given order of cells, that exceeds the first cell's; else that one. */
  static Reduction firstAbove(int... order) {
    return (cells, start) -> {
      for (int index : order) {
        if (index < cells.count() && cells.at(index) > cells.at(0)) {
          return cells.at(index);
        }
      }
      return cells.at(0);
    };
  }
}
