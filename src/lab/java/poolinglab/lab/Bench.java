package poolinglab.lab;

import poolinglab.geometry.Axis;
import poolinglab.geometry.Cell;
import poolinglab.geometry.PoolingGeometry;
import poolinglab.geometry.Window;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Plane;
import poolinglab.reference.Pooling;

/** One picture, one pooling, and everything that the page shows of them. */
final class Bench {
  /** How a tap of the window meets the picture. */
  private static final int INSIDE = 1;

  private final FeatureMaps input;
  private final Pooling pooling;
  private final PoolingGeometry geometry;
  private final FeatureMaps output;

  /** Pools; throws what the specification throws where that is not possible. */
  Bench(FeatureMaps input, Pooling pooling) {
    this.input = input;
    this.pooling = pooling;
    this.geometry = pooling.geometryFor(input);
    this.output = pooling.forward(input);
  }

  FeatureMaps output() {
    return output;
  }

  PoolingGeometry geometry() {
    return geometry;
  }

  float[] backward(float[] gradOutput) {
    FeatureMaps gradient = FeatureMaps.of(1, 1, geometry.outputSize(), gradOutput);
    return pooling.backward(input, gradient).values();
  }

  /** Every tap of a window, row by row: its row, its column, and 1 where the picture has a value. */
  int[] taps(int row, int column) {
    Axis rows = geometry.rows();
    Axis columns = geometry.columns();
    int[] taps = new int[3 * rows.kernel() * columns.kernel()];
    int next = 0;
    for (int i = 0; i < rows.kernel(); i++) {
      for (int j = 0; j < columns.kernel(); j++) {
        int y = rows.start(row) + i * rows.dilation();
        int x = columns.start(column) + j * columns.dilation();
        boolean inside = y >= 0 && y < rows.input() && x >= 0 && x < columns.input();
        taps[next++] = y;
        taps[next++] = x;
        taps[next++] = inside ? INSIDE : 0;
      }
    }
    return taps;
  }

  /** Where the value of a window comes from, as {@code row · width + column}; −1 where from all. */
  int winner(int row, int column) {
    if (!(pooling.specFor(input.size()) != null && isMax())) {
      return -1;
    }
    Cell winner = MaxPooling.winner(plane(), geometry.window(row, column));
    return winner.row() * input.size().width() + winner.column();
  }

  /** How many cells of a window hold its largest value. */
  int ties(int row, int column) {
    Window window = geometry.window(row, column);
    float largest = plane().at(MaxPooling.winner(plane(), window));
    int ties = 0;
    for (Cell cell : window) {
      if (plane().at(cell) == largest) {
        ties++;
      }
    }
    return ties;
  }

  /** What the loop holds after each cell of a window: the largest so far, or the sum so far. */
  double[] running(int row, int column) {
    Window window = geometry.window(row, column);
    double[] running = new double[window.size()];
    double held = isMax() ? Double.NEGATIVE_INFINITY : 0;
    int next = 0;
    for (Cell cell : window) {
      float value = plane().at(cell);
      held = isMax() ? Math.max(held, value) : held + value;
      running[next++] = held;
    }
    return running;
  }

  /** The pixels that no window looks at, as {@code row · width + column}. */
  int[] lost() {
    boolean[] rowLost = marked(geometry.rows());
    boolean[] columnLost = marked(geometry.columns());
    int[] lost = new int[(int) geometry.lostCells()];
    int next = 0;
    for (int row = 0; row < rowLost.length; row++) {
      for (int column = 0; column < columnLost.length; column++) {
        if (rowLost[row] || columnLost[column]) {
          lost[next++] = row * columnLost.length + column;
        }
      }
    }
    return lost;
  }

  private static boolean[] marked(Axis axis) {
    boolean[] marked = new boolean[axis.input()];
    for (int cell : axis.lost()) {
      marked[cell] = true;
    }
    return marked;
  }

  boolean isMax() {
    return MaxPooling.class.isInstance(kind());
  }

  /** The pooling itself, also where it is spread over the whole picture. */
  Pooling kind() {
    return pooling;
  }

  private Plane plane() {
    return input.plane(0);
  }
}
