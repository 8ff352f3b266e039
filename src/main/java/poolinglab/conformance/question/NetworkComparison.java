package poolinglab.conformance.question;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import poolinglab.conformance.Comparison;
import poolinglab.conformance.Mismatch;
import poolinglab.conformance.Nd4jArrays;
import poolinglab.conformance.Tolerance;
import poolinglab.dl4j.Dl4jLayers;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.dl4j.Dl4jWeights;
import poolinglab.network.BatchNormalization;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkByHand;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Shape;
import poolinglab.network.Weights;
import poolinglab.reference.FeatureMaps;

/**
 * A whole network by hand and in Deeplearning4j: the same weights, the same images, layer by layer.
 *
 * @param rows one per layer
 */
public record NetworkComparison(ConvolutionalNetwork network, int images, List<Row> rows) {
  /** How far a value may be off, as a share of the layer's largest value or of 1. */
  public static final double BOUND = 1e-5;

  /**
   * What one layer makes of the images.
   *
   * @param number from 1
   * @param layer as a word of the network text
   * @param largestDifference of a value, as a share of the layer's largest value or of 1
   * @param where the value is that differs most
   */
  public record Row(
      int number, String layer, Shape output, double largestDifference, Mismatch where) {
    public boolean agrees() {
      return largestDifference <= BOUND;
    }
  }

  /**
   * Runs both with the weights that Deeplearning4j draws from the network's seed, and with biases
   * and statistics of batches drawn from it too: the library's own all start at 0 or 1, where a
   * mistake would not show.
   *
   * @param images [N,C,H,W], as large as the network's input
   * @throws poolinglab.UserException when the library cannot build the network, or the images do
   *     not fit
   */
  public static NetworkComparison of(ConvolutionalNetwork network, FeatureMaps images) {
    MultiLayerNetwork model = Dl4jNetwork.of(network).build();
    return of(network, drawn(network, Dl4jWeights.of(model)), model, images);
  }

  /** Runs both with these weights, one for each layer that has some; throws the same. */
  public static NetworkComparison of(
      ConvolutionalNetwork network, List<Weights> weights, FeatureMaps images) {
    return of(network, weights, Dl4jNetwork.of(network).build(), images);
  }

  private static NetworkComparison of(
      ConvolutionalNetwork network,
      List<Weights> weights,
      MultiLayerNetwork model,
      FeatureMaps images) {
    Dl4jWeights.write(weights, model);
    List<FeatureMaps> byHand = new NetworkByHand(network, weights).activations(images);
    List<INDArray> library = model.feedForward(Nd4jArrays.toNd4j(images));
    List<Shape> shapes = network.shapes();
    List<Row> rows = new ArrayList<>();
    int place = 0;
    for (int i = 0; i < network.layers().size(); i++) {
      NetworkLayer layer = network.layers().get(i);
      // A layer of zeros in front has a place of its own.
      place += Dl4jLayers.of(layer, shapes.get(i)).size();
      FeatureMaps expected = byHand.get(i + 1);
      FeatureMaps given = Nd4jArrays.toFeatureMaps(library.get(place));
      rows.add(row(i + 1, layer, shapes.get(i + 1), expected, given));
    }
    return new NetworkComparison(network, images.batch(), rows);
  }

  static List<Weights> drawn(ConvolutionalNetwork network, List<Weights> weights) {
    Random random = new Random(network.seed());
    Iterator<Weights> own = weights.iterator();
    List<Weights> drawn = new ArrayList<>();
    for (int i = 0; i < network.layers().size(); i++) {
      NetworkLayer layer = network.layers().get(i);
      if (layer.parameters(network.shapes().get(i)).count() > 0) {
        Weights each = own.next();
        float[] biases = around(0, each.biases().length, random);
        boolean isMeasured = layer instanceof BatchNormalization;
        float[] values = isMeasured ? statistics(biases.length, random) : each.values();
        drawn.add(new Weights(values, biases));
      }
    }
    return drawn;
  }

  /** [3,C]: scales, means and variances. */
  private static float[] statistics(int channels, Random random) {
    float[] statistics = around(1, 3 * channels, random);
    System.arraycopy(around(0, channels, random), 0, statistics, channels, channels);
    return statistics;
  }

  private static float[] around(float mean, int count, Random random) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = mean + (float) random.nextGaussian() / 10;
    }
    return values;
  }

  private static Row row(
      int number, NetworkLayer layer, Shape output, FeatureMaps expected, FeatureMaps given) {
    float largest = 1;
    for (float value : expected.values()) {
      largest = Math.max(largest, Math.abs(value));
    }
    Comparison comparison = Comparison.of(expected, given, Tolerance.EXACT);
    return new Row(
        number,
        layer.word(),
        output,
        comparison.largestDifference() / largest,
        Comparison.largest(expected, given));
  }

  /** Whether all layers agree within {@link #BOUND}. */
  public boolean agrees() {
    return rows.stream().allMatch(Row::agrees);
  }

  /** The largest difference of any layer. */
  public double largestDifference() {
    return rows.stream().mapToDouble(Row::largestDifference).max().orElse(0);
  }
}
