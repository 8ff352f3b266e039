package poolinglab.reference;

import poolinglab.geometry.Cell;
import poolinglab.geometry.Size;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;

/**
 * Max pooling: every output cell is the largest value under its window.
 *
 * <pre>{@code output[n,c,i,j] = max over (row, column) in window(i,j) of input[n,c,row,column]}
 * </pre>
 *
 * <p>The search starts at −∞ and a later value wins only if it is strictly greater. So the first of
 * equal values wins, in row-major order; NaN never wins, as no comparison with it is true; and
 * padding, which holds no value, never takes part.
 */
public record MaxPooling(WindowSpec spec) implements Pooling {

  @Override
  public float pool(Plane input, Window window) {
    float largest = Float.NEGATIVE_INFINITY;
    for (Cell cell : window) {
      float value = input.at(cell);
      if (value > largest) {
        largest = value;
      }
    }
    return largest;
  }

  /** The whole gradient of a window goes to its winner; a cell that wins twice gets both. */
  @Override
  public void spread(float gradient, Plane input, Window window, Plane gradInput) {
    gradInput.add(winner(input, window), gradient);
  }

  /**
   * Where each output value came from. [N,C,H,W] → as many indices as the output has cells, in the
   * output's order; an index counts the cells of its own plane, row by row: {@code row · W +
   * column} (as PyTorch's {@code return_indices}).
   */
  public int[] argmax(FeatureMaps input) {
    return indices(input, geometryFor(input), MaxPooling::winner);
  }

  /** Which cell of a window wins. */
  interface Rule {
    Cell winner(Plane plane, Window window);
  }

  static int[] indices(FeatureMaps input, WindowGeometry geometry, Rule rule) {
    int[] indices = new int[input.withSize(geometry.outputSize()).values().length];
    int next = 0;
    for (int p = 0; p < input.planes(); p++) {
      for (Window window : geometry.windows()) {
        Cell winner = rule.winner(input.plane(p), window);
        indices[next++] = winner.row() * input.size().width() + winner.column();
      }
    }
    return indices;
  }

  /**
   * The cell that holds the largest value. Where nothing is greater than −∞, in a window of nothing
   * but −∞ and NaN, it is the window's first cell.
   */
  public static Cell winner(Plane plane, Window window) {
    Cell winner = new Cell(window.rows().first(), window.columns().first());
    float largest = Float.NEGATIVE_INFINITY;
    for (Cell cell : window) {
      float value = plane.at(cell);
      if (value > largest) {
        largest = value;
        winner = cell;
      }
    }
    return winner;
  }

  @Override
  public WindowSpec specFor(Size input) {
    return spec;
  }
}
