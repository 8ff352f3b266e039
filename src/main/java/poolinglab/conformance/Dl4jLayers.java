package poolinglab.conformance;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;

/** Says in Deeplearning4j's words what one of our poolings is. */
final class Dl4jLayers {
  private Dl4jLayers() {}

  /**
   * The library's layer for {@code pooling}.
   *
   * @throws ConformanceException when the library has none
   */
  static Layer of(Pooling pooling) {
    if (pooling instanceof GlobalPooling global) {
      return globalLayer(global.on(Size.square(1)));
    }
    SubsamplingLayer.Builder layer = new SubsamplingLayer.Builder(typeOf(pooling));
    if (pooling instanceof AveragePooling average) {
      layer.avgPoolIncludePadInDivisor(average.divisor() == AveragePooling.Divisor.WITH_PADDING);
    }
    if (pooling instanceof PNormPooling norm) {
      layer.pnorm(wholeP(norm));
    }
    WindowSpec spec = pooling.specFor(Size.square(1));
    if (!spec.padding().isSymmetric()) {
      throw new ConformanceException(
          "Deeplearning4j pads both ends of an axis alike; got padding %s. Use the same at top and"
              + " bottom, and at left and right, or pool by hand.",
          spec.padding());
    }
    // The library's defaults are a kernel of 1×1 and a stride of 2×2, so each is always given.
    return layer
        .kernelSize(spec.kernelSize().height(), spec.kernelSize().width())
        .stride(spec.stride().height(), spec.stride().width())
        .padding(spec.padding().top(), spec.padding().left())
        .dilation(spec.dilation().height(), spec.dilation().width())
        .convolutionMode(modeOf(spec.border()))
        .build();
  }

  private static Layer globalLayer(Pooling pooling) {
    GlobalPoolingLayer.Builder layer = new GlobalPoolingLayer.Builder(typeOf(pooling));
    layer.collapseDimensions(false);
    if (pooling instanceof PNormPooling norm) {
      layer.pnorm(wholeP(norm));
    }
    return layer.build();
  }

  private static PoolingType typeOf(Pooling pooling) {
    if (pooling instanceof MaxPooling) {
      return PoolingType.MAX;
    }
    if (pooling instanceof AveragePooling) {
      return PoolingType.AVG;
    }
    if (pooling instanceof PNormPooling) {
      return PoolingType.PNORM;
    }
    throw new ConformanceException(
        "Deeplearning4j's layers pool by maximum, average and p-norm; it refuses sums when it runs."
            + " Use average pooling and multiply by the window's cells.");
  }

  private static int wholeP(PNormPooling norm) {
    if (norm.p() != Math.rint(norm.p()) || norm.p() > Integer.MAX_VALUE) {
      throw new ConformanceException(
          "Deeplearning4j takes whole numbers as the p of a p-norm; got "
              + norm.p()
              + ". Use a whole number, or the reference engine.");
    }
    return (int) norm.p();
  }

  private static ConvolutionMode modeOf(Border border) {
    return switch (border) {
      case STRICT -> ConvolutionMode.Strict;
      case TRUNCATE -> ConvolutionMode.Truncate;
      case SAME -> ConvolutionMode.Same;
      case SAME_LOWER, CEIL ->
          throw new ConformanceException(
              "Deeplearning4j has no border %s; its borders are strict, truncate and same. Choose"
                  + " one of those, or pool by hand.",
              border.word());
    };
  }
}
