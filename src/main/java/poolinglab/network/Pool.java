package poolinglab.network;

import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.AveragePooling.Divisor;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;
import poolinglab.reference.PoolingKind;
import poolinglab.reference.SumPooling;

/**
 * A pooling: one number for each window of each feature map. [N,C,H,W] → [N,C,H′,W′], nothing
 * learned.
 *
 * @param p the exponent of {@code (Σ|x|^p)^(1/p)}; 0 for the other kinds
 * @param countPadding whether an average divides by the padding's cells too; false for the others
 */
public record Pool(PoolingKind pooling, int p, boolean countPadding, WindowSpec window)
    implements NetworkLayer {

  /**
   * @throws NetworkException for a p-norm with an exponent below 1, an exponent without one, or
   *     padding counted without an average
   */
  public Pool {
    boolean isPNorm = pooling == PoolingKind.P_NORM;
    NetworkException.require(
        !isPNorm || p >= 1,
        "a p-norm needs an exponent of at least 1; got %s. The usual one is 2.",
        p);
    NetworkException.require(
        isPNorm || p == 0,
        "only a p-norm has an exponent; got %s. Give 0 for the other poolings.",
        p);
    NetworkException.require(
        pooling == PoolingKind.AVERAGE || !countPadding,
        "only an average can count the padding; got %s. Use avg.",
        pooling.word());
  }

  /** Max pooling with stride = kernel, border TRUNCATE. */
  public static Pool max(Size kernelSize) {
    return new Pool(PoolingKind.MAX, 0, false, WindowSpec.ofKernel(kernelSize));
  }

  /** Average pooling with stride = kernel, border TRUNCATE; divides by the cells in the image. */
  public static Pool average(Size kernelSize) {
    return new Pool(PoolingKind.AVERAGE, 0, false, WindowSpec.ofKernel(kernelSize));
  }

  /** P-norm pooling with stride = kernel, border TRUNCATE. */
  public static Pool pNorm(int p, Size kernelSize) {
    return new Pool(PoolingKind.P_NORM, p, false, WindowSpec.ofKernel(kernelSize));
  }

  /** The same under another window. */
  public Pool withWindow(WindowSpec newWindow) {
    return new Pool(pooling, p, countPadding, newWindow);
  }

  /** The same with another stride. Throws as {@link WindowSpec} does. */
  public Pool withStride(Size stride) {
    return withWindow(window.withStride(stride));
  }

  /** The same with another border. Throws as {@link WindowSpec} does. */
  public Pool withBorder(Border border) {
    return withWindow(window.withBorder(border));
  }

  /** The same by hand. */
  public Pooling byHand() {
    return switch (pooling) {
      case MAX -> new MaxPooling(window);
      case AVERAGE ->
          new AveragePooling(window, countPadding ? Divisor.WITH_PADDING : Divisor.INSIDE);
      case SUM -> new SumPooling(window);
      case P_NORM -> new PNormPooling(window, p);
    };
  }

  @Override
  public String word() {
    String exponent = p == 0 || p == 2 ? "" : "^" + p;
    return pooling.word()
        + NetworkText.size(window.kernelSize())
        + exponent
        + NetworkText.slide(window, window.kernelSize())
        + (countPadding ? ":" + NetworkText.COUNT_PADDING : "");
  }

  @Override
  public LayerKind kind() {
    return LayerKind.POOLING;
  }

  @Override
  public String label() {
    return pooling.label() + " pooling";
  }

  @Override
  public WindowGeometry geometry(Shape input) {
    return window.over(input.mapsFor("a pooling").size());
  }

  @Override
  public Shape.Maps output(Shape input) {
    return new Shape.Maps(input.channels(), geometry(input).outputSize());
  }
}
