package poolinglab.network;

import java.util.ArrayList;
import java.util.List;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;

/**
 * A description of a convolutional network, assembled layer by layer; every step gives a new one.
 *
 * <pre>{@code
 * ConvolutionalNetwork.on(28, 28, 1).convolution(5, 3).maxPool(2).dense(3)
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
   * @throws NetworkException naming the layer that cannot be where it is
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

  /** A dense layer; the last one of a network is its output, one unit per class. */
  public ConvolutionalNetwork dense(int units) {
    return then(new Dense(units));
  }

  /**
   * This network with one layer more.
   *
   * @throws NetworkException naming the layer, when it cannot be here
   */
  public ConvolutionalNetwork then(NetworkLayer layer) {
    List<NetworkLayer> longer = new ArrayList<>(layers);
    longer.add(layer);
    return withLayers(longer);
  }

  public ConvolutionalNetwork withSeed(long newSeed) {
    return new ConvolutionalNetwork(input, layers, newSeed, learningRate);
  }

  public ConvolutionalNetwork withLearningRate(double newLearningRate) {
    return new ConvolutionalNetwork(input, layers, seed, newLearningRate);
  }

  /** The same without its poolings, the global ones too: the dense layer gets all the maps hold. */
  public ConvolutionalNetwork withoutPooling() {
    List<NetworkLayer> kept = new ArrayList<>(layers);
    kept.removeIf(ConvolutionalNetwork::isPooling);
    return withLayers(kept);
  }

  /** Whether any layer pools, locally or globally. */
  public boolean hasPooling() {
    return withoutPooling().layers.size() < layers.size();
  }

  private static boolean isPooling(NetworkLayer layer) {
    return layer instanceof Pool || layer instanceof GlobalPool;
  }

  /**
   * The same with this border in every convolution, and no other padding there. Poolings keep
   * theirs: the "padding" that the lesson changes is the convolutions'; {@link Savings} shows what
   * that gives.
   *
   * @throws NetworkException naming the layer that does not fit any more
   */
  public ConvolutionalNetwork withBorder(Border border) {
    List<NetworkLayer> changed = new ArrayList<>();
    for (NetworkLayer layer : layers) {
      changed.add(
          layer instanceof Convolution convolution ? convolution.withBorder(border) : layer);
    }
    return withLayers(changed);
  }

  /** What the image is before the first layer and after each one: one shape more than layers. */
  public List<Shape> shapes() {
    return NetworkRules.shapes(input, layers);
  }

  /**
   * The last layer, whose units stand for the classes.
   *
   * @throws NetworkException unless that is a dense layer, with at least 2 units for softmax
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
    StringBuilder text = new StringBuilder(NetworkText.input(input));
    for (NetworkLayer layer : layers) {
      text.append(' ').append(layer.word());
    }
    return text.toString();
  }
}
