package poolinglab.network;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import poolinglab.geometry.Border;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;

/**
 * How a convolution or a pooling slides: all that the library has to be told. Its builders would
 * take a kernel and keep a stride of 2×2 of their own; here no stride can be left out.
 *
 * @param border TRUNCATE, SAME or STRICT
 */
public record SlidingWindow(Size kernelSize, Size stride, Border border) {

  /**
   * @throws NetworkException for a kernel or stride below 1, for CEIL, which Deeplearning4j lacks,
   *     and for SAME with a stride larger than the kernel: there Deeplearning4j lets its padding
   *     turn negative and samples other cells than TensorFlow
   */
  public SlidingWindow {
    try {
      spec(kernelSize, stride, border);
    } catch (GeometryException impossible) {
      throw new NetworkException(impossible.getMessage(), impossible);
    }
    if (border == Border.CEIL || border == Border.SAME_LOWER) {
      throw noSuch(border);
    }
    boolean skipsCells =
        stride.height() > kernelSize.height() || stride.width() > kernelSize.width();
    if (border == Border.SAME && skipsCells) {
      throw new NetworkException(
          "border same needs a stride no larger than the kernel, as Deeplearning4j and TensorFlow"
              + " sample different cells otherwise; got stride "
              + stride
              + " with kernel "
              + kernelSize
              + ". Use a smaller stride, or border valid.");
    }
  }

  SlidingWindow withStride(Size newStride) {
    return new SlidingWindow(kernelSize, newStride, border);
  }

  SlidingWindow withBorder(Border newBorder) {
    return new SlidingWindow(kernelSize, stride, newBorder);
  }

  /** Throws a {@link GeometryException} when the window does not fit. */
  WindowGeometry over(Size input) {
    return spec(kernelSize, stride, border).over(input);
  }

  /** The border as the library calls it. */
  ConvolutionMode convolutionMode() {
    return switch (border) {
      case TRUNCATE -> ConvolutionMode.Truncate;
      case SAME -> ConvolutionMode.Same;
      case STRICT -> ConvolutionMode.Strict;
      case CEIL, SAME_LOWER -> throw noSuch(border);
    };
  }

  /** Kernel height and width, as the library's builders take them. */
  int[] kernelSides() {
    return new int[] {kernelSize.height(), kernelSize.width()};
  }

  /** Stride along height and width, as the library's builders take them. */
  int[] strideSides() {
    return new int[] {stride.height(), stride.width()};
  }

  private static WindowSpec spec(Size kernelSize, Size stride, Border border) {
    return new WindowSpec(kernelSize, stride, Size.square(0), Size.square(1), border);
  }

  private static NetworkException noSuch(Border border) {
    return new NetworkException(
        "a network's border must be valid (truncate), same or strict; got "
            + border.word()
            + ", which Deeplearning4j does not have. Use border same, or valid and lose the rest.");
  }
}
