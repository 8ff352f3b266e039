package poolinglab.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import poolinglab.dl4j.fast.FastConvolutions;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.network.Convolution;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Dense;
import poolinglab.network.Ledger;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.network.Shape;

/**
 * A described network, assembled in Deeplearning4j: Xavier weights, Adam, float32. The same
 * description gives the same weights.
 *
 * <pre>{@code
 * MultiLayerNetwork model = Dl4jNetwork.of(network).withFastConvolutions().build();
 * }</pre>
 *
 * @param type what it computes in: FLOAT, or DOUBLE for checking gradients
 * @param fastConvolutions whether {@link FastConvolutions} do the arithmetic of its convolutions
 */
public record Dl4jNetwork(ConvolutionalNetwork network, DataType type, boolean fastConvolutions) {
  private static final long MOST_PARAMETERS = 250_000_000;

  /** All of it the library's own, in float32. */
  public static Dl4jNetwork of(ConvolutionalNetwork network) {
    return new Dl4jNetwork(network, DataType.FLOAT, false);
  }

  /** The same, several times faster in training: the convolutions are unrolled in Java. */
  public Dl4jNetwork withFastConvolutions() {
    return new Dl4jNetwork(network, type, true);
  }

  /** The same, computing in another type. */
  public Dl4jNetwork in(DataType newType) {
    return new Dl4jNetwork(network, newType, fastConvolutions);
  }

  /**
   * The library's network, initialised.
   *
   * @throws NetworkException as {@link #check} does
   */
  public MultiLayerNetwork build() {
    List<Layer> layers = layers();
    ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .seed(network.seed())
            .dataType(type)
            .weightInit(WeightInit.XAVIER)
            .updater(new Adam(network.learningRate()))
            // Keeps what the forward pass worked out for the backward pass: a third faster.
            .cacheMode(CacheMode.HOST)
            .list();
    layers.forEach(list::layer);
    Shape.Maps image = network.input();
    list.setInputType(
        InputType.convolutional(image.size().height(), image.size().width(), image.channels()));
    var model = new MultiLayerNetwork(list.build());
    model.init();
    return fastConvolutions ? FastConvolutions.putInto(model) : model;
  }

  /**
   * Checks that it can be built, without the library's native code.
   *
   * @throws NetworkException when the description is not complete, has over 250 million parameters,
   *     or has a layer that the library lacks or gets wrong
   */
  public void check() {
    layers();
  }

  /**
   * The library's layers, in order, without its native code.
   *
   * @throws NetworkException as {@link #check} does
   */
  public List<Layer> layers() {
    Dense classes = network.classes();
    checkSize();
    List<Layer> built = new ArrayList<>();
    List<NetworkLayer> layers = network.layers();
    List<Shape> shapes = network.shapes();
    for (int i = 0; i < layers.size() - 1; i++) {
      checkSamplesTheSameCells(layers.get(i));
      built.addAll(Dl4jLayers.of(layers.get(i), shapes.get(i)));
    }
    built.add(Dl4jLayers.output(classes));
    return built;
  }

  private void checkSize() {
    long parameters = Ledger.of(network).parameters();
    NetworkException.require(
        parameters <= MOST_PARAMETERS,
        "a network to be built has at most 250 million parameters (1 GB, and three times that to"
            + " train); this one has %s. Pool more, or use fewer units.",
        parameters);
  }

  private static void checkSamplesTheSameCells(NetworkLayer layer) {
    if (layer instanceof Convolution convolution) {
      checkSamplesTheSameCells(layer, convolution.window());
    } else if (layer instanceof Pool pool) {
      checkSamplesTheSameCells(layer, pool.window());
    }
  }

  /** The library lets the padding of SAME turn negative, so that the windows move. */
  private static void checkSamplesTheSameCells(NetworkLayer layer, WindowSpec window) {
    Size stride = window.stride();
    Size kernel = window.kernelSize();
    NetworkException.require(
        window.border() != Border.SAME
            || stride.height() <= kernel.height() && stride.width() <= kernel.width(),
        "'%s': border same needs a stride no larger than the kernel, as Deeplearning4j and"
            + " TensorFlow sample different cells otherwise; got stride %s with kernel %s. Use a"
            + " smaller stride, or border valid.",
        layer.word(),
        stride,
        kernel);
  }
}
