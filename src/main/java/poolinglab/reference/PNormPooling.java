package poolinglab.reference;

import poolinglab.geometry.Cell;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowSpec;

/**
 * P-norm pooling: every output cell is the p-norm of the values under its window.
 *
 * <pre>{@code output[n,c,i,j] = (Σ over window(i,j) of |input[n,c,row,column]|^p)^(1/p)}</pre>
 *
 * <p>p = 1 sums the absolute values; the larger p, the nearer the largest of them. Gulcehre, Cho,
 * Pascanu and Bengio ("Learned-Norm Pooling", 2014) take the mean of the powers instead of their
 * sum, so that the result does not grow with the window: that is {@code ofMean}.
 *
 * @param p at least 1, and finite
 * @param ofMean whether it is the root of the mean over the cells inside the image
 */
public record PNormPooling(WindowSpec spec, double p, boolean ofMean) implements Pooling {

  /** The root of the sum, as every framework has it. Throws as the other constructor does. */
  public PNormPooling(WindowSpec spec, double p) {
    this(spec, p, false);
  }

  /**
   * @throws GeometryException when p is below 1, infinite or not a number
   */
  public PNormPooling {
    GeometryException.require(
        p >= 1 && p < Double.POSITIVE_INFINITY,
        "the p of a p-norm must be a number from 1 to below infinity; got %s. Use 2 for the usual"
            + " norm, or max pooling for p = ∞.",
        p);
  }

  @Override
  public float pool(Plane input, Window window) {
    return (float) norm(input, window);
  }

  /**
   * {@code ∂norm/∂x = sign(x)·(|x| / norm)^(p − 1)}, divided by the cells where it is the root of
   * their mean. A window of zeros has no derivative; its cells get 0, the middle of what is
   * possible.
   */
  @Override
  public void spread(float gradient, Plane input, Window window, Plane gradInput) {
    double norm = norm(input, window);
    for (Cell cell : window) {
      gradInput.add(cell, gradient * derivative(input.at(cell), norm) / count(window));
    }
  }

  private double derivative(float x, double norm) {
    return norm == 0 ? 0 : Math.signum(x) * Math.pow(Math.abs(x) / norm, p - 1);
  }

  /** Divides by the largest value first, which keeps the powers from over- and underflowing. */
  private double norm(Plane plane, Window window) {
    double largest = 0;
    for (Cell cell : window) {
      largest = Math.max(largest, Math.abs(plane.at(cell)));
    }
    if (largest == 0 || Double.isInfinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (Cell cell : window) {
      sum += Math.pow(Math.abs(plane.at(cell)) / largest, p);
    }
    return largest * Math.pow(sum / count(window), 1 / p);
  }

  private int count(Window window) {
    return ofMean ? window.size() : 1;
  }

  @Override
  public WindowSpec specFor(Size input) {
    return spec;
  }

  @Override
  public String toString() {
    return "p-norm pooling, p " + p + (ofMean ? ", root of the mean, " : ", ") + spec;
  }
}
