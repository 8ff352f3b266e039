package poolinglab.dl4j.fast;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.layers.convolution.ConvolutionHelper;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Lets the convolution layers of a network of Deeplearning4j compute by {@link
 * UnrolledConvolution}: the same but for rounding, and several times faster. The layers, their
 * configuration and their weights stay the library's; what it calls a helper is its own way to hand
 * a layer's arithmetic to other code, as it does for graphics cards.
 */
public final class FastConvolutions {
  /** Deeplearning4j chooses its helpers itself and has no method to give it another. */
  private static final Field HELPER = helperField();

  private FastConvolutions() {}

  /**
   * Puts them into the layers that can have them: float32, NCHW, with a bias. The others, and those
   * that have a helper already, stay as they are.
   *
   * @return {@code model}
   */
  public static MultiLayerNetwork putInto(MultiLayerNetwork model) {
    return putInto(model, UnrolledConvolution::new);
  }

  /**
   * Puts other arithmetic into the same layers, to compare with.
   *
   * @return {@code model}
   */
  public static MultiLayerNetwork putInto(
      MultiLayerNetwork model, Supplier<? extends ConvolutionHelper> arithmetic) {
    convolutions(model)
        .filter(layer -> layer.getHelper() == null && suits(model, layer))
        .forEach(layer -> set(layer, arithmetic.get()));
    return model;
  }

  /** Whether the first layer works out the gradient of the images, as it does by default. */
  public static void wantInputGradient(MultiLayerNetwork model, boolean wanted) {
    Layer first = model.getLayer(0);
    if (first instanceof ConvolutionLayer layer
        && layer.getHelper() instanceof UnrolledConvolution ours) {
      ours.wantInputGradient(wanted);
    }
  }

  /** Not the layers that extend this one, as those for one or three dimensions do. */
  private static Stream<ConvolutionLayer> convolutions(MultiLayerNetwork model) {
    return Arrays.stream(model.getLayers())
        .filter(layer -> layer.getClass() == ConvolutionLayer.class)
        .map(ConvolutionLayer.class::cast);
  }

  private static boolean suits(MultiLayerNetwork model, ConvolutionLayer layer) {
    return model.getLayerWiseConfigurations().getDataType() == DataType.FLOAT
        && layer.layerConf().getCnn2dDataFormat() == CNN2DFormat.NCHW
        && layer.hasBias();
  }

  private static Field helperField() {
    try {
      Field field = ConvolutionLayer.class.getDeclaredField("helper");
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException otherVersion) {
      throw new IllegalStateException(
          "Deeplearning4j's ConvolutionLayer must have a field \"helper\", as 1.0.0-M2.1 has;"
              + " this version has none. Use that version.",
          otherVersion);
    }
  }

  private static void set(ConvolutionLayer layer, ConvolutionHelper helper) {
    try {
      HELPER.set(layer, helper);
    } catch (IllegalAccessException locked) {
      throw new IllegalStateException(locked);
    }
  }
}
