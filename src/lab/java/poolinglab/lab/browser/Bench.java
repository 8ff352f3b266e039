package poolinglab.lab.browser;

import poolinglab.geometry.Axis;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Plane;
import poolinglab.reference.Pooling;

/** One picture, one pooling, and everything that the page shows of the two. */
final class Bench {
  private final FeatureMaps input;
  private final Pooling pooling;
  private final boolean isMax;
  private final WindowGeometry geometry;
  private final FeatureMaps output;

  /** Pools; throws what the specification throws where that is not possible. */
  Bench(FeatureMaps input, Pooling pooling, boolean isMax) {
    this.input = input;
    this.pooling = pooling;
    this.isMax = isMax;
    this.geometry = pooling.geometryFor(input);
    this.output = pooling.forward(input);
  }

  FeatureMaps output() {
    return output;
  }

  WindowGeometry geometry() {
    return geometry;
  }

  /** How many rows and columns of padding the windows reach: top, left, bottom, right. */
  int[] padding() {
    return new int[] {
      geometry.rows().paddingBefore(),
      geometry.columns().paddingBefore(),
      reachedAfter(geometry.rows()),
      reachedAfter(geometry.columns())
    };
  }

  /** The padding that is given, or what the last window needs where it hangs over. */
  private static int reachedAfter(Axis axis) {
    int end = axis.start(axis.output() - 1) + axis.effectiveKernel();
    return Math.max(axis.paddingAfter(), Math.max(0, end - axis.input()));
  }

  Window window(int row, int column) {
    return geometry.window(row, column);
  }

  float[] backward(float[] gradOutput) {
    FeatureMaps gradient = FeatureMaps.of(1, 1, geometry.outputSize(), gradOutput);
    return pooling.backward(input, gradient).values();
  }

  /**
   * Every tap of a window, row by row: its row, its column, and 1 where the picture has a value.
   */
  int[] taps(int row, int column) {
    Axis rows = geometry.rows();
    Axis columns = geometry.columns();
    int[] taps = new int[3 * rows.kernel() * columns.kernel()];
    int next = 0;
    for (int i = 0; i < rows.kernel(); i++) {
      for (int j = 0; j < columns.kernel(); j++) {
        Cell tap =
            new Cell(
                rows.start(row) + i * rows.dilation(),
                columns.start(column) + j * columns.dilation());
        taps[next++] = tap.row();
        taps[next++] = tap.column();
        taps[next++] = window(row, column).covers(tap) ? 1 : 0;
      }
    }
    return taps;
  }

  /**
   * Where a window's value comes from, as {@code row · width + column}; −1 where it is from all.
   */
  int winner(int row, int column) {
    if (!isMax) {
      return -1;
    }
    Cell winner = MaxPooling.winner(plane(), window(row, column));
    return winner.row() * input.size().width() + winner.column();
  }

  /** How many cells of a window hold its largest value. */
  int ties(int row, int column) {
    float largest = plane().at(MaxPooling.winner(plane(), window(row, column)));
    int ties = 0;
    for (Cell cell : window(row, column)) {
      if (plane().at(cell) == largest) {
        ties++;
      }
    }
    return ties;
  }

  /**
   * What the loop over a window holds before its first cell and after each: the largest so far, or
   * the sum so far; in a p-norm the sum of what {@link PNormPooling} adds up.
   */
  double[] running(int row, int column) {
    double[] running = new double[window(row, column).size() + 1];
    running[0] = isMax ? Double.NEGATIVE_INFINITY : 0;
    double farthest = 0;
    for (Cell cell : window(row, column)) {
      farthest = Math.max(farthest, Math.abs(plane().at(cell)));
    }
    int next = 0;
    for (Cell cell : window(row, column)) {
      double held = running[next++];
      float value = plane().at(cell);
      running[next] = isMax ? Math.max(held, value) : held + added(value, farthest);
    }
    return running;
  }

  private double added(float value, double farthest) {
    if (pooling instanceof PNormPooling norm) {
      return farthest == 0 ? 0 : Math.pow(Math.abs(value) / farthest, norm.p());
    }
    return value;
  }

  /** The pixels that no window looks at, as {@code row · width + column}. */
  int[] lost() {
    boolean[] rows = lost(geometry.rows());
    boolean[] columns = lost(geometry.columns());
    int[] lost = new int[(int) geometry.lostCells()];
    int next = 0;
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        if (rows[row] || columns[column]) {
          lost[next++] = row * columns.length + column;
        }
      }
    }
    return lost;
  }

  private static boolean[] lost(Axis axis) {
    boolean[] lost = new boolean[axis.input()];
    for (int cell : axis.lost()) {
      lost[cell] = true;
    }
    return lost;
  }

  /** The first and the last column of each window, padding included. */
  int[] spans() {
    Axis columns = geometry.columns();
    int[] spans = new int[2 * columns.output()];
    for (int column = 0; column < columns.output(); column++) {
      spans[2 * column] = columns.start(column);
      spans[2 * column + 1] = columns.start(column) + columns.effectiveKernel() - 1;
    }
    return spans;
  }

  /** The window whose middle is nearest to a place on the picture: its row and its column. */
  int[] windowAt(double y, double x) {
    return new int[] {nearest(geometry.rows(), y), nearest(geometry.columns(), x)};
  }

  private static int nearest(Axis axis, double place) {
    double middleOfFirst = axis.start(0) + axis.effectiveKernel() / 2.0;
    int window = (int) Math.floor((place - middleOfFirst) / axis.stride() + 0.5);
    return Math.max(0, Math.min(axis.output() - 1, window));
  }

  private Plane plane() {
    return input.plane(0);
  }
}
