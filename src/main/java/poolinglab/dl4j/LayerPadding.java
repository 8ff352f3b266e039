package poolinglab.dl4j;

import java.util.Optional;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import poolinglab.geometry.Axis;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
import poolinglab.network.Convolution;
import poolinglab.network.NetworkException;
import poolinglab.network.Pool;
import poolinglab.network.Shape;
import poolinglab.reference.PoolingKind;

/**
 * How the windows of a layer are expressed in Deeplearning4j, which pads both ends of an axis alike
 * and has neither CEIL nor SAME_LOWER. Where the same windows come out, its own padding does; else
 * a layer of zeros is put in front, if zeros change nothing.
 *
 * @param before the zeros in front, if any
 * @param ofLayer the padding of the layer itself
 */
record LayerPadding(Optional<Padding> before, Size ofLayer, ConvolutionMode mode) {
  private static final Size NONE = Size.square(0);

  /** A convolution takes its padding as zeros, so that a layer of zeros does as well. */
  static LayerPadding ofConvolution(Convolution convolution, Shape input) {
    WindowSpec window = convolution.window();
    return isNative(window) ? inItsOwnWords(window) : withZeros(convolution.geometry(input));
  }

  /**
   * The same for a pooling.
   *
   * @throws NetworkException when the library cannot pool under such windows
   */
  static LayerPadding ofPooling(Pool pool, Shape input) {
    WindowSpec window = pool.window();
    if (isNative(window)) {
      return inItsOwnWords(window);
    }
    WindowGeometry geometry = pool.geometry(input);
    boolean countsAlike = !pool.countPadding() || allWindowsAreWhole(geometry);
    if (countsAlike && isSymmetric(geometry.rows()) && isSymmetric(geometry.columns())) {
      Size padding = new Size(geometry.rows().paddingBefore(), geometry.columns().paddingBefore());
      return new LayerPadding(Optional.empty(), padding, ConvolutionMode.Truncate);
    }
    boolean zerosChangeNothing = pool.countPadding() || pool.pooling() == PoolingKind.P_NORM;
    NetworkException.require(
        countsAlike && zerosChangeNothing,
        "Deeplearning4j has neither border ceil nor same-lower, nor a padding that differs by side;"
            + " a layer of zeros in front would change the %s here; got %s over %s. Use border same"
            + " or truncate with the same padding on both sides, or pool by hand.",
        pool.pooling().label(),
        window,
        geometry.inputSize());
    return withZeros(geometry);
  }

  private static boolean isNative(WindowSpec window) {
    boolean known = window.border() != Border.CEIL && window.border() != Border.SAME_LOWER;
    return known && window.padding().isSymmetric();
  }

  private static LayerPadding inItsOwnWords(WindowSpec window) {
    ConvolutionMode mode =
        switch (window.border()) {
          case STRICT -> ConvolutionMode.Strict;
          case SAME -> ConvolutionMode.Same;
          default -> ConvolutionMode.Truncate;
        };
    return new LayerPadding(Optional.empty(), window.padding().topLeft(), mode);
  }

  private static LayerPadding withZeros(WindowGeometry geometry) {
    return new LayerPadding(Optional.of(geometry.outside()), NONE, ConvolutionMode.Truncate);
  }

  /** Whether the padding in front, at both ends, gives the same number of windows. */
  private static boolean isSymmetric(Axis axis) {
    long free = axis.input() + 2L * axis.paddingBefore() - axis.effectiveKernel();
    return free >= 0 && free / axis.stride() + 1 == axis.output();
  }

  /** Whether no window hangs over the end of the padding: then all count as many cells. */
  private static boolean allWindowsAreWhole(WindowGeometry geometry) {
    return isWhole(geometry.rows()) && isWhole(geometry.columns());
  }

  private static boolean isWhole(Axis axis) {
    return axis.span(axis.output() - 1).countWithPadding() == axis.kernel();
  }
}
