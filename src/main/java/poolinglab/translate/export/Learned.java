package poolinglab.translate.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import poolinglab.file.StoredArray;
import poolinglab.network.BatchNormalization;
import poolinglab.network.Convolution;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkByHand;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Shape;
import poolinglab.network.Weights;

/**
 * What one layer has learned, with its axes.
 *
 * @param input what the layer gets
 */
record Learned(NetworkLayer layer, Shape input, Weights weights) {

  /**
   * One for each layer that has weights, in order.
   *
   * @throws poolinglab.network.NetworkException when they are not those of the network
   */
  static List<Learned> of(ConvolutionalNetwork network, List<Weights> weights) {
    new NetworkByHand(network, weights);
    List<Learned> learned = new ArrayList<>();
    List<Shape> shapes = network.shapes();
    for (int i = 0; i < network.layers().size(); i++) {
      NetworkLayer layer = network.layers().get(i);
      if (layer.parameters(shapes.get(i)).count() > 0) {
        learned.add(new Learned(layer, shapes.get(i), weights.get(learned.size())));
      }
    }
    return learned;
  }

  boolean isNormalization() {
    return layer instanceof BatchNormalization;
  }

  boolean isConvolution() {
    return layer instanceof Convolution;
  }

  /** [filters, channels, height, width], or [units, channels, height, width] of a dense layer. */
  StoredArray kernel() {
    var seen =
        layer instanceof Convolution convolution ? convolution.window().kernelSize() : input.size();
    int units = layer.output(input).channels();
    return new StoredArray(
        new int[] {units, input.channels(), seen.height(), seen.width()}, weights.values());
  }

  /** One for each unit, if it has them. */
  Optional<StoredArray> biases() {
    int count = weights.biases().length;
    return count == 0
        ? Optional.empty()
        : Optional.of(new StoredArray(new int[] {count}, weights.biases()));
  }

  StoredArray scales() {
    return statistic(0);
  }

  StoredArray means() {
    return statistic(1);
  }

  StoredArray variances() {
    return statistic(2);
  }

  private StoredArray statistic(int row) {
    int channels = input.channels();
    float[] values = Arrays.copyOfRange(weights.values(), row * channels, (row + 1) * channels);
    return new StoredArray(new int[] {channels}, values);
  }
}
