package poolinglab.network;

import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.Activation;
import poolinglab.reference.Conv2D;
import poolinglab.reference.FeatureMaps;

/**
 * A convolution and its activation function: {@code filters} kernels, each looking through all
 * input channels. [N,C,H,W] → [N,filters,H′,W′], with {@code (kernel·C + 1)·filters} parameters,
 * whatever H and W.
 *
 * @param bias whether each filter adds one
 */
public record Convolution(int filters, WindowSpec window, Activation activation, boolean bias)
    implements NetworkLayer {
  private static final Size STEP_OF_ONE = Size.square(1);

  /**
   * @throws NetworkException for less than one filter, or softmax, which belongs to classes
   */
  public Convolution {
    NetworkException.require(
        filters >= 1,
        "a convolution has at least 1 filter; got %s. Use a whole number from 1.",
        filters);
    NetworkException.require(
        activation != Activation.SOFTMAX,
        "softmax gives classes their probabilities, so it follows a dense layer, not a convolution."
            + " Use relu, and softmax at the end.");
  }

  /** Whether it has ReLU and a bias. */
  public boolean isUsual() {
    return activation == Activation.RELU && bias;
  }

  /** With ReLU and a bias. */
  public Convolution(int filters, WindowSpec window) {
    this(filters, window, Activation.RELU, true);
  }

  /** ReLU, a bias, stride 1, no padding, border TRUNCATE (valid). Throws as {@link WindowSpec}. */
  public static Convolution of(int filters, Size kernelSize) {
    return new Convolution(filters, WindowSpec.ofKernel(kernelSize).withStride(STEP_OF_ONE));
  }

  /** The same under another window. */
  public Convolution withWindow(WindowSpec newWindow) {
    return new Convolution(filters, newWindow, activation, bias);
  }

  /** The same with another stride. Throws as {@link WindowSpec} does. */
  public Convolution withStride(Size stride) {
    return withWindow(window.withStride(stride));
  }

  /** The same with another border, and no padding beside it. */
  public Convolution withBorder(Border border) {
    return withWindow(window.withPadding(Padding.NONE).withBorder(border));
  }

  /** The same with another activation function. */
  public Convolution withActivation(Activation newActivation) {
    return new Convolution(filters, window, newActivation, bias);
  }

  /** The same whose filters add nothing to their sums. */
  public Convolution withoutBias() {
    return new Convolution(filters, window, activation, false);
  }

  /** The same by hand, without its activation function. */
  Conv2D byHand(Weights weights, int channels) {
    FeatureMaps kernels = FeatureMaps.of(filters, channels, window.kernelSize(), weights.values());
    return new Conv2D(window, kernels, bias ? weights.biases() : new float[filters]);
  }

  @Override
  public String word() {
    return "conv"
        + filters
        + "@"
        + NetworkText.window(window, STEP_OF_ONE)
        + (activation == Activation.RELU ? "" : ":" + activation.word())
        + (bias ? "" : ":" + NetworkText.NO_BIAS);
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
    return Parameters.ofUnits(seenByOneCell(input), filters, bias);
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
