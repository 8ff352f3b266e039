package poolinglab.network;

import poolinglab.geometry.GeometryException;
import poolinglab.geometry.WindowGeometry;

/** One layer of a {@link ConvolutionalNetwork}: what it makes of its input, and what that costs. */
public sealed interface NetworkLayer
    permits Convolution, Pool, GlobalPool, Dense, ElementwiseLayer {

  /** The layer as a word of the network text: {@code conv5@3}. */
  String word();

  LayerKind kind();

  /** In words, for a table: {@code max pooling}. */
  default String label() {
    return kind().label();
  }

  /**
   * The window laid over the input. A global pooling and a dense layer have one window, as large as
   * the input; what treats every value by itself has windows of one cell.
   *
   * @throws GeometryException when the window does not fit
   * @throws NetworkException when the layer needs feature maps and gets a vector
   */
  WindowGeometry geometry(Shape input);

  /** What one image becomes. Throws as {@link #geometry} does. */
  Shape output(Shape input);

  /**
   * What it keeps: what is learned, and what a batch normalisation measures. Most layers keep
   * nothing.
   *
   * @throws ArithmeticException when the count passes 2⁶³ − 1
   */
  default Parameters parameters(Shape input) {
    return Parameters.NONE;
  }

  /**
   * Products of a weight and a value, for one image. Poolings compare and add, and count 0; so do
   * activation functions.
   *
   * @throws ArithmeticException when the count passes 2⁶³ − 1
   */
  default long multiplyAccumulates(Shape input) {
    return 0;
  }
}
