package poolinglab.network;

import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.nd4j.linalg.activations.Activation;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;

/**
 * A convolution with ReLU: {@code filters} kernels, each looking through all input channels.
 * [N,C,H,W] → [N,filters,H′,W′], with {@code (kernel·C + 1)·filters} parameters, whatever H and W.
 */
public record Convolution(int filters, SlidingWindow window) implements NetworkLayer {
  private static final Size STEP_OF_ONE = Size.square(1);

  /**
   * @throws NetworkException for less than one filter
   */
  public Convolution {
    if (filters < 1) {
      throw new NetworkException(
          "a convolution has at least 1 filter; got " + filters + ". Use a whole number from 1.");
    }
  }

  /** Stride 1, border TRUNCATE (valid). Throws a {@link NetworkException} for a kernel below 1. */
  public static Convolution of(int filters, Size kernelSize) {
    return new Convolution(filters, new SlidingWindow(kernelSize, STEP_OF_ONE, Border.TRUNCATE));
  }

  /** The same with another stride. Throws a {@link NetworkException} for one below 1. */
  public Convolution withStride(Size stride) {
    return new Convolution(filters, window.withStride(stride));
  }

  /** The same with another border. Throws as {@link SlidingWindow} does. */
  public Convolution withBorder(Border border) {
    return new Convolution(filters, window.withBorder(border));
  }

  @Override
  public String word() {
    String kernel = NetworkText.size(window.kernelSize());
    return "conv" + filters + "@" + kernel + NetworkText.slide(window, STEP_OF_ONE);
  }

  @Override
  public LayerKind kind() {
    return LayerKind.CONVOLUTION;
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

  @Override
  public ConvolutionLayer inDeeplearning4j() {
    return new ConvolutionLayer.Builder()
        .nOut(filters)
        .kernelSize(window.kernelSides())
        .stride(window.strideSides())
        .convolutionMode(window.convolutionMode())
        .activation(Activation.RELU)
        .build();
  }
}
