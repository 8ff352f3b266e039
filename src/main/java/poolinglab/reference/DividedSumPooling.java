package poolinglab.reference;

import poolinglab.geometry.Cell;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowSpec;

/**
 * An average with a given divisor, whatever the window covers: PyTorch's {@code divisor_override}.
 *
 * <pre>{@code output[n,c,i,j] = (Σ over window(i,j) of input[n,c,row,column]) / divisor}</pre>
 *
 * @param divisor not 0, and finite
 */
public record DividedSumPooling(WindowSpec spec, double divisor) implements Pooling {

  /**
   * @throws GeometryException when the divisor is 0, infinite or not a number
   */
  public DividedSumPooling {
    GeometryException.require(
        divisor != 0 && Math.abs(divisor) < Double.POSITIVE_INFINITY,
        "the divisor of an average must be a number other than 0; got %s",
        divisor);
  }

  @Override
  public float pool(Plane input, Window window) {
    return (float) (SumPooling.sum(input, window) / divisor);
  }

  /** Every cell of a window gets the same share of its gradient: one divided by the divisor. */
  @Override
  public void spread(float gradient, Plane input, Window window, Plane gradInput) {
    for (Cell cell : window) {
      gradInput.add(cell, gradient / divisor);
    }
  }

  @Override
  public WindowSpec specFor(Size input) {
    return spec;
  }

  @Override
  public String toString() {
    return "average pooling with the divisor " + divisor + ", " + spec;
  }
}
