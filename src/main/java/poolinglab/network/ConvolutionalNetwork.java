package poolinglab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import poolinglab.dl4j.fast.FastConvolutions;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;

/**
 * A description of a convolutional network, assembled layer by layer; every step gives a new one.
 *
 * <pre>{@code
 * ConvolutionalNetwork.on(28, 28, 1).convolution(5, 3).maxPool(2).dense(3).build()
 * }</pre>
 *
 * Layers other than the plainest are made first: {@code then(Convolution.of(8, new Size(3,
 * 2)).withStride(Size.square(2)))}.
 *
 * @param input the image: channels and size
 * @param seed of the initial weights
 * @param learningRate of Adam
 */
public record ConvolutionalNetwork(
    Shape.Maps input, List<NetworkLayer> layers, long seed, double learningRate) {
  /**
   * @throws NetworkException naming the layer that cannot stand where it stands
   */
  public ConvolutionalNetwork {
    layers = List.copyOf(layers);
    NetworkRules.checkInput(input);
    NetworkRules.checkLearningRate(learningRate);
    NetworkRules.shapes(input, layers);
  }

  /**
   * An input without layers yet; seed 42, learning rate 0.001.
   *
   * @throws NetworkException for sides outside 1 to 16,384, or less than one channel
   */
  public static ConvolutionalNetwork on(int height, int width, int channels) {
    var input = new Shape.Maps(channels, new Size(height, width));
    return new ConvolutionalNetwork(input, List.of(), 42, 0.001);
  }

  /** ReLU convolution with a square kernel, stride 1, border TRUNCATE (valid). */
  public ConvolutionalNetwork convolution(int filters, int kernel) {
    return then(Convolution.of(filters, Size.square(kernel)));
  }

  /** Max pooling with a square kernel that moves by its own side, border TRUNCATE (valid). */
  public ConvolutionalNetwork maxPool(int kernel) {
    return then(Pool.max(Size.square(kernel)));
  }

  /** As {@link #maxPool}, with the mean of the window. */
  public ConvolutionalNetwork averagePool(int kernel) {
    return then(Pool.average(Size.square(kernel)));
  }

  public ConvolutionalNetwork globalAveragePool() {
    return then(GlobalPool.AVERAGE);
  }

  public ConvolutionalNetwork globalMaxPool() {
    return then(GlobalPool.MAX);
  }

  /** A dense layer; the last one of a network is its output, a unit a class. */
  public ConvolutionalNetwork dense(int units) {
    return then(new Dense(units));
  }

  /**
   * This network with one layer more.
   *
   * @throws NetworkException naming the layer, when it cannot stand here
   */
  public ConvolutionalNetwork then(NetworkLayer layer) {
    return withLayers(Stream.concat(layers.stream(), Stream.of(layer)).toList());
  }

  public ConvolutionalNetwork withSeed(long newSeed) {
    return new ConvolutionalNetwork(input, layers, newSeed, learningRate);
  }

  public ConvolutionalNetwork withLearningRate(double newLearningRate) {
    return new ConvolutionalNetwork(input, layers, seed, newLearningRate);
  }

  /** The same without its poolings, the global ones too: the dense layer gets all the maps hold. */
  public ConvolutionalNetwork withoutPooling() {
    return withLayers(layers.stream().filter(layer -> !layer.kind().isPooling()).toList());
  }

  /** Whether any layer pools, locally or globally. */
  public boolean hasPooling() {
    return layers.stream().anyMatch(layer -> layer.kind().isPooling());
  }

  /**
   * The same with this border in every convolution. Poolings keep theirs: the "padding" that the
   * lesson changes is the convolutions'; {@link Savings} shows what that gives.
   *
   * @throws NetworkException naming the layer that does not fit any more
   */
  public ConvolutionalNetwork withPadding(Border border) {
    List<NetworkLayer> padded = new ArrayList<>();
    for (NetworkLayer layer : layers) {
      int number = padded.size() + 1;
      padded.add(
          layer instanceof Convolution convolution
              ? NetworkRules.naming(number, layer, () -> convolution.withBorder(border))
              : layer);
    }
    return withLayers(padded);
  }

  /** What the image is before the first layer and after each one: one shape more than layers. */
  public List<Shape> shapes() {
    return NetworkRules.shapes(input, layers);
  }

  /**
   * The network in Deeplearning4j, initialised: Xavier weights, Adam, float32; {@link
   * FastConvolutions} are in it. The same description gives the same weights.
   *
   * @throws NetworkException when the network is not {@linkplain #classes complete} or has over 250
   *     million parameters
   */
  public MultiLayerNetwork build() {
    return build(DataType.FLOAT);
  }

  /** As {@link #build()}, computing in another type: double for checking gradients. */
  public MultiLayerNetwork build(DataType type) {
    Dense classes = classes();
    NetworkRules.checkSizeToBuild(this);
    var list =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .dataType(type)
            .weightInit(WeightInit.XAVIER)
            .updater(new Adam(learningRate))
            // Keeps what the forward pass worked out for the backward pass: a third faster.
            .cacheMode(CacheMode.HOST)
            .list();
    for (NetworkLayer layer : layers.subList(0, layers.size() - 1)) {
      list.layer(layer.inDeeplearning4j());
    }
    list.layer(classes.asOutput());
    Size image = input.size();
    list.setInputType(InputType.convolutional(image.height(), image.width(), input.channels()));
    var network = new MultiLayerNetwork(list.build());
    network.init();
    return FastConvolutions.putInto(network);
  }

  /**
   * The last layer, which gives each class its probability.
   *
   * @throws NetworkException unless that is a dense layer with at least 2 units
   */
  public Dense classes() {
    return NetworkRules.lastDense(this);
  }

  private ConvolutionalNetwork withLayers(List<NetworkLayer> newLayers) {
    return new ConvolutionalNetwork(input, newLayers, seed, learningRate);
  }

  /** The network text, which {@link NetworkText#parse} reads back: all but seed and rate. */
  @Override
  public String toString() {
    return Stream.concat(
            Stream.of(NetworkText.input(input)), layers.stream().map(NetworkLayer::word))
        .collect(Collectors.joining(" "));
  }
}
