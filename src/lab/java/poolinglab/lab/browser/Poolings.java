package poolinglab.lab.browser;

import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;

/** The page's words for poolings, and what they mean. */
final class Poolings {
  private Poolings() {}

  /** A pooling by its word: max, avg, avgp (padding counts in the divisor), norm2. */
  static Pooling of(String word, WindowSpec spec) {
    return switch (word) {
      case "max" -> new MaxPooling(spec);
      case "avg" -> new AveragePooling(spec);
      case "avgp" -> new AveragePooling(spec, AveragePooling.Divisor.WITH_PADDING);
      default -> new PNormPooling(spec, 2);
    };
  }

  static WindowSpec window(
      int kernelHeight,
      int kernelWidth,
      int strideDown,
      int strideAcross,
      int padding,
      int dilation,
      String border) {
    return new WindowSpec(
        new Size(kernelHeight, kernelWidth),
        new Size(strideDown, strideAcross),
        Size.square(padding),
        Size.square(dilation),
        Border.parse(border));
  }
}
