package poolinglab.conformance.question;

import java.util.ArrayList;
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
   * drawn from it too: the library's own all start at 0, where a mistake would not show.
   *
   * @param images [N,C,H,W], as large as the network's input
   * @throws poolinglab.UserException when the library cannot build the network, or the images do
   *     not fit
   */
  public static NetworkComparison of(ConvolutionalNetwork network, FeatureMaps images) {
    MultiLayerNetwork model = Dl4jNetwork.of(network).build();
    List<Weights> weights = withBiases(Dl4jWeights.of(model), new Random(network.seed()));
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

  static List<Weights> withBiases(List<Weights> weights, Random random) {
    List<Weights> biased = new ArrayList<>();
    for (Weights each : weights) {
      float[] biases = new float[each.biases().length];
      for (int i = 0; i < biases.length; i++) {
        biases[i] = (float) random.nextGaussian() / 10;
      }
      biased.add(new Weights(each.values(), biases));
    }
    return biased;
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
