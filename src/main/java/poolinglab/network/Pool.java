package poolinglab.network;

import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;

/**
 * A pooling: one number for each window of each feature map. [N,C,H,W] → [N,C,H′,W′], nothing
 * learned.
 *
 * <p>Deeplearning4j's p-norm has a NaN gradient where a window holds nothing but zeros. ReLU makes
 * such windows and also stops their gradient, so that in these networks the NaN goes no further.
 *
 * @param p the exponent of {@code (Σ|x|^p)^(1/p)}; 0 for the other kinds
 */
public record Pool(Method method, int p, SlidingWindow window) implements NetworkLayer {

  /** What is made of the values in a window. */
  public enum Method {
    MAX,
    AVERAGE,
    PNORM
  }

  /**
   * @throws NetworkException for a p-norm with an exponent below 1, or an exponent without one
   */
  public Pool {
    boolean isPNorm = method == Method.PNORM;
    if (isPNorm ? p < 1 : p != 0) {
      throw new NetworkException(
          isPNorm
              ? "a p-norm needs an exponent of at least 1; got " + p + ". The usual one is 2."
              : "only a p-norm has an exponent; got " + p + ". Give 0 for max and average.");
    }
  }

  /** Max pooling with stride = kernel, border TRUNCATE. */
  public static Pool max(Size kernelSize) {
    return new Pool(Method.MAX, 0, sideBySide(kernelSize));
  }

  /** Average pooling with stride = kernel, border TRUNCATE; divides by the cells in the image. */
  public static Pool average(Size kernelSize) {
    return new Pool(Method.AVERAGE, 0, sideBySide(kernelSize));
  }

  /** P-norm pooling with stride = kernel, border TRUNCATE. */
  public static Pool pNorm(int p, Size kernelSize) {
    return new Pool(Method.PNORM, p, sideBySide(kernelSize));
  }

  private static SlidingWindow sideBySide(Size kernelSize) {
    return new SlidingWindow(kernelSize, kernelSize, Border.TRUNCATE);
  }

  /** The same with another stride. Throws a {@link NetworkException} for one below 1. */
  public Pool withStride(Size stride) {
    return new Pool(method, p, window.withStride(stride));
  }

  /** The same with another border. Throws as {@link SlidingWindow} does. */
  public Pool withBorder(Border border) {
    return new Pool(method, p, window.withBorder(border));
  }

  @Override
  public String word() {
    String kernel = NetworkText.size(window.kernelSize());
    String name =
        switch (method) {
          case MAX -> "max" + kernel;
          case AVERAGE -> "avg" + kernel;
          case PNORM -> "pnorm" + kernel + (p == 2 ? "" : "^" + p);
        };
    return name + NetworkText.slide(window, window.kernelSize());
  }

  @Override
  public LayerKind kind() {
    return switch (method) {
      case MAX -> LayerKind.MAX_POOLING;
      case AVERAGE -> LayerKind.AVERAGE_POOLING;
      case PNORM -> LayerKind.P_NORM_POOLING;
    };
  }

  @Override
  public WindowGeometry geometry(Shape input) {
    return window.over(input.mapsFor("a pooling").size());
  }

  @Override
  public Shape.Maps output(Shape input) {
    return new Shape.Maps(input.channels(), geometry(input).outputSize());
  }

  @Override
  public Parameters parameters(Shape input) {
    return Parameters.NONE;
  }

  @Override
  public long multiplyAccumulates(Shape input) {
    return 0;
  }

  @Override
  public SubsamplingLayer inDeeplearning4j() {
    SubsamplingLayer.Builder pooling =
        switch (method) {
          case MAX -> new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX);
          case AVERAGE -> new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.AVG);
          case PNORM -> new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.PNORM).pnorm(p);
        };
    return pooling
        .kernelSize(window.kernelSides())
        .stride(window.strideSides())
        .convolutionMode(window.convolutionMode())
        .build();
  }
}
