package poolinglab.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.network.Activate;
import poolinglab.network.Convolution;
import poolinglab.network.Dense;
import poolinglab.network.Dropout;
import poolinglab.network.GlobalPool;
import poolinglab.network.LeakyRelu;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.network.Shape;
import poolinglab.reference.Activation;
import poolinglab.reference.PoolingKind;

/**
 * Every layer of the description in Deeplearning4j's terms. Its builders have defaults of their own
 * (a kernel of 1×1 and a stride of 2×2 for a pooling, a sigmoid for a convolution), so everything
 * is given.
 */
public final class Dl4jLayers {
  private Dl4jLayers() {}

  /**
   * The library's layer, after a layer that pads with zeros where the library's own padding cannot
   * do it.
   *
   * @param input what the layer gets
   * @throws NetworkException when the library has no such layer
   */
  public static List<Layer> of(NetworkLayer layer, Shape input) {
    if (layer instanceof Convolution convolution) {
      return convolution(convolution, LayerPadding.ofConvolution(convolution, input));
    }
    if (layer instanceof Pool pool) {
      return pooling(pool, LayerPadding.ofPooling(pool, input));
    }
    if (layer instanceof Dense dense) {
      return List.of(dense(dense));
    }
    return List.of(layer instanceof GlobalPool global ? globalPooling(global) : byValue(layer));
  }

  private static Layer byValue(NetworkLayer layer) {
    if (layer instanceof Activate activate) {
      return new SeparateActivation(Dl4jActivations.of(activate.activation()));
    }
    if (layer instanceof LeakyRelu leaky) {
      return new SeparateActivation(new ActivationLReLU(leaky.slope()));
    }
    if (layer instanceof Dropout dropout) {
      // The library asks for the share that is kept.
      return new SeparateDropout(1 - dropout.rate());
    }
    // By default the library keeps the logarithm of the deviation instead of the variance.
    return new BatchNormalization.Builder()
        .eps(poolinglab.network.BatchNormalization.EPSILON)
        .useLogStd(false)
        .build();
  }

  private static List<Layer> convolution(Convolution convolution, LayerPadding padding) {
    WindowSpec window = convolution.window();
    return padded(
        padding,
        new ConvolutionLayer.Builder()
            .nOut(convolution.filters())
            .kernelSize(sides(window.kernelSize()))
            .stride(sides(window.stride()))
            .padding(sides(padding.ofLayer()))
            .dilation(sides(window.dilation()))
            .convolutionMode(padding.mode())
            .activation(Dl4jActivations.of(convolution.activation()))
            .hasBias(convolution.bias())
            .build());
  }

  private static List<Layer> pooling(Pool pool, LayerPadding padding) {
    WindowSpec window = pool.window();
    var layer =
        new SubsamplingLayer.Builder(typeOf(pool.pooling()))
            .kernelSize(sides(window.kernelSize()))
            .stride(sides(window.stride()))
            .padding(sides(padding.ofLayer()))
            .dilation(sides(window.dilation()))
            .convolutionMode(padding.mode())
            .avgPoolIncludePadInDivisor(pool.countPadding());
    return padded(padding, (pool.p() > 0 ? layer.pnorm(pool.p()) : layer).build());
  }

  private static GlobalPoolingLayer globalPooling(GlobalPool global) {
    var layer = new GlobalPoolingLayer.Builder(typeOf(global.pooling()));
    return (global.p() > 0 ? layer.pnorm(global.p()) : layer).build();
  }

  private static DenseLayer dense(Dense dense) {
    return new DenseLayer.Builder()
        .nOut(dense.units())
        .activation(Dl4jActivations.of(dense.activation(false)))
        .hasBias(dense.bias())
        .build();
  }

  /** At the end of a network: usually softmax over the classes, trained by cross-entropy. */
  public static OutputLayer output(Dense classes) {
    Activation activation = classes.activation(true);
    return new OutputLayer.Builder(Dl4jActivations.loss(activation))
        .nOut(classes.units())
        .activation(Dl4jActivations.of(activation))
        .hasBias(classes.bias())
        .build();
  }

  private static List<Layer> padded(LayerPadding padding, Layer layer) {
    List<Layer> layers = new ArrayList<>();
    padding
        .before()
        .ifPresent(
            zeros ->
                layers.add(
                    new ZeroPaddingLayer.Builder(
                            zeros.top(), zeros.bottom(), zeros.left(), zeros.right())
                        .build()));
    layers.add(layer);
    return layers;
  }

  private static PoolingType typeOf(PoolingKind kind) {
    return switch (kind) {
      case MAX -> PoolingType.MAX;
      case AVERAGE -> PoolingType.AVG;
      case P_NORM -> PoolingType.PNORM;
      case SUM ->
          throw new NetworkException(
              "Deeplearning4j's layers pool by maximum, average and p-norm; it refuses sums when it"
                  + " runs. Use average pooling and multiply by the window's cells.");
    };
  }

  private static int[] sides(Size size) {
    return new int[] {size.height(), size.width()};
  }
}
