package poolinglab.reference;

import poolinglab.geometry.Cell;
import poolinglab.geometry.Size;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowSpec;

/**
 * Average pooling: every output cell is the mean of the values under its window.
 *
 * <pre>{@code output[n,c,i,j] = (Σ over window(i,j) of input[n,c,row,column]) / divisor}</pre>
 *
 * @param divisor what the sum is divided by where a window reaches into the padding
 */
public record AveragePooling(WindowSpec spec, Divisor divisor) implements Pooling {

  /** What the sum of a window is divided by. */
  public enum Divisor {
    /** The cells inside the image: an average of pixels. Keras, and DL4J's default. */
    INSIDE {
      @Override
      int of(Window window) {
        return window.size();
      }
    },
    /**
     * The cells of the padding too, as if they held zeros: PyTorch's default ({@code
     * count_include_pad}), DL4J's {@code avgPoolIncludePadInDivisor(true)}. What hangs over the end
     * of the padding, with border CEIL, does not count.
     */
    WITH_PADDING {
      @Override
      int of(Window window) {
        return window.sizeWithPadding();
      }
    };

    abstract int of(Window window);
  }

  /** Divides by the cells inside the image. */
  public AveragePooling(WindowSpec spec) {
    this(spec, Divisor.INSIDE);
  }

  @Override
  public float pool(Plane input, Window window) {
    return (float) (SumPooling.sum(input, window) / divisor.of(window));
  }

  /** Every cell of a window gets the same share of its gradient: one divided by the divisor. */
  @Override
  public void spread(float gradient, Plane input, Window window, Plane gradInput) {
    double share = (double) gradient / divisor.of(window);
    for (Cell cell : window) {
      gradInput.add(cell, share);
    }
  }

  @Override
  public WindowSpec specFor(Size input) {
    return spec;
  }
}
