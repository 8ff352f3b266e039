package poolinglab.reference;

import poolinglab.geometry.Cell;
import poolinglab.geometry.Size;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowSpec;

/**
 * Sum pooling: every output cell is the sum of the values under its window.
 *
 * <pre>{@code output[n,c,i,j] = Σ over window(i,j) of input[n,c,row,column]}</pre>
 *
 * <p>Added up in double precision and rounded once.
 */
public record SumPooling(WindowSpec spec) implements Pooling {

  @Override
  public float pool(Plane input, Window window) {
    return (float) sum(input, window);
  }

  /** Every cell of a window gets its whole gradient. */
  @Override
  public void spread(float gradient, Plane input, Window window, Plane gradInput) {
    for (Cell cell : window) {
      gradInput.add(cell, gradient);
    }
  }

  static double sum(Plane plane, Window window) {
    double sum = 0;
    for (Cell cell : window) {
      sum += plane.at(cell);
    }
    return sum;
  }

  @Override
  public WindowSpec specFor(Size input) {
    return spec;
  }
}
