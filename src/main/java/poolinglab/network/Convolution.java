package poolinglab.network;

import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.Conv2D;
import poolinglab.reference.FeatureMaps;

/**
 * A convolution with ReLU: {@code filters} kernels, each looking through all input channels.
 * [N,C,H,W] → [N,filters,H′,W′], with {@code (kernel·C + 1)·filters} parameters, whatever H and W.
 */
public record Convolution(int filters, WindowSpec window) implements NetworkLayer {
  private static final Size STEP_OF_ONE = Size.square(1);

  /**
   * @throws NetworkException for less than one filter
   */
  public Convolution {
    NetworkException.require(
        filters >= 1,
        "a convolution has at least 1 filter; got %s. Use a whole number from 1.",
        filters);
  }

  /** Stride 1, no padding, border TRUNCATE (valid). Throws as {@link WindowSpec} does. */
  public static Convolution of(int filters, Size kernelSize) {
    return new Convolution(filters, WindowSpec.ofKernel(kernelSize).withStride(STEP_OF_ONE));
  }

  /** The same with another stride. Throws as {@link WindowSpec} does. */
  public Convolution withStride(Size stride) {
    return new Convolution(filters, window.withStride(stride));
  }

  /** The same with another border, and no padding beside it. */
  public Convolution withBorder(Border border) {
    return new Convolution(filters, window.withPadding(Padding.NONE).withBorder(border));
  }

  /** The same by hand, without its ReLU. */
  Conv2D byHand(Weights weights, int channels) {
    FeatureMaps kernels = FeatureMaps.of(filters, channels, window.kernelSize(), weights.values());
    return new Conv2D(window, kernels, weights.biases());
  }

  @Override
  public String word() {
    return "conv" + filters + "@" + NetworkText.window(window, STEP_OF_ONE);
  }

  @Override
  public LayerKind kind() {
    return LayerKind.CONVOLUTION;
  }

  @Override
  public String label() {
    return "convolution";
  }

  @Override
  public WindowGeometry geometry(Shape input) {
    return window.over(input.mapsFor("a convolution").size());
  }

  @Override
  public Shape.Maps output(Shape input) {
    return new Shape.Maps(filters, geometry(input).outputSize());
  }

  @Override
  public Parameters parameters(Shape input) {
    Shape.Maps seen = seenByOneCell(input);
    return Parameters.ofUnits(seen.values(), seen.product(), filters);
  }

  /** Every output cell weighs what it sees: {@code H′·W′·filters · kernel·C}. */
  @Override
  public long multiplyAccumulates(Shape input) {
    return Math.multiplyExact(output(input).values(), seenByOneCell(input).values());
  }

  private Shape.Maps seenByOneCell(Shape input) {
    return new Shape.Maps(input.channels(), window.kernelSize());
  }
}
