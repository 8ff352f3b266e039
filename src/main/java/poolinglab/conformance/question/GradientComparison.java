package poolinglab.conformance.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.dl4j.Dl4jWeights;
import poolinglab.network.Batch;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.GlobalPool;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.network.Shape;
import poolinglab.network.TrainingByHand;
import poolinglab.network.TrainingByHand.Slope;
import poolinglab.network.Weights;
import poolinglab.reference.FeatureMaps;

/**
 * The gradient of every parameter of a whole network, by hand and as Deeplearning4j computes it in
 * double precision: the same weights, the same images.
 *
 * @param lossDifference of the two losses, as a share of the library's
 * @param rows one per layer with weights
 */
public record GradientComparison(
    ConvolutionalNetwork network, double lossDifference, List<Row> rows) {
  /** How far a derivative may be off, as a share of its layer's largest. */
  public static final double BOUND = 1e-6;

  /** Where a layer's derivatives all cancel out, they are measured by the network's instead. */
  private static final double LEAST_SHARE = 0.1;

  private static final int IMAGES = 4;

  /**
   * The gradients of one layer's weights and biases.
   *
   * @param layer as a word of the network text
   * @param largestDifference of a derivative, as a share of the layer's largest, or of a tenth of
   *     the network's where that is larger
   */
  public record Row(String layer, int parameters, double largestDifference) {}

  /** Compares on a few random images, with weights and biases drawn from the network's seed. */
  public static GradientComparison of(ConvolutionalNetwork network) {
    MultiLayerNetwork model = Dl4jNetwork.of(network).in(DataType.DOUBLE).build();
    List<Weights> weights = NetworkComparison.drawn(network, Dl4jWeights.of(model));
    Dl4jWeights.write(weights, model);
    Batch batch = randomBatch(network, new Random(network.seed()));
    DataSet images = Batches.of(batch, network.classes().units(), DataType.DOUBLE);
    model.setInput(images.getFeatures());
    model.setLabels(images.getLabels());
    model.computeGradientAndScore();
    Slope byHand = new TrainingByHand(network, weights).slope(batch);
    List<NetworkLayer> learning = new ArrayList<>(network.layers());
    learning.removeIf(layer -> layer instanceof Pool || layer instanceof GlobalPool);
    List<Weights> library = Dl4jWeights.gradients(model);
    List<Row> rows = new ArrayList<>();
    double least =
        LEAST_SHARE * library.stream().mapToDouble(each -> largest(each)).max().orElse(0);
    for (int i = 0; i < library.size(); i++) {
      rows.add(row(learning.get(i).word(), byHand.gradients().get(i), library.get(i), least));
    }
    double lossDifference = Math.abs(byHand.loss() - model.score()) / model.score();
    return new GradientComparison(network, lossDifference, rows);
  }

  private static Batch randomBatch(ConvolutionalNetwork network, Random random) {
    Shape.Maps image = network.input();
    FeatureMaps images = FeatureMaps.zeros(IMAGES, image.channels(), image.size());
    for (int i = 0; i < images.values().length; i++) {
      images.values()[i] = random.nextFloat();
    }
    int[] labels = new int[IMAGES];
    for (int n = 0; n < IMAGES; n++) {
      labels[n] = random.nextInt(network.classes().units());
    }
    return new Batch(images, labels);
  }

  static Row row(String layer, Weights byHand, Weights library, double least) {
    double largest = Math.max(least, largest(library));
    double difference =
        Math.max(
            difference(byHand.values(), library.values()),
            difference(byHand.biases(), library.biases()));
    int parameters = library.values().length + library.biases().length;
    return new Row(layer, parameters, difference == 0 ? 0 : difference / largest);
  }

  private static double largest(Weights weights) {
    return Math.max(largest(weights.values()), largest(weights.biases()));
  }

  private static double largest(float[] values) {
    double largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static double difference(float[] some, float[] others) {
    double largest = 0;
    for (int i = 0; i < some.length; i++) {
      largest = Math.max(largest, Math.abs((double) some[i] - others[i]));
    }
    return largest;
  }

  /** Of any layer. */
  public double largestDifference() {
    return rows.stream().mapToDouble(Row::largestDifference).max().orElse(0);
  }

  /** Of all layers. */
  public int parameters() {
    return rows.stream().mapToInt(Row::parameters).sum();
  }

  /** Whether the losses and all derivatives agree within {@link #BOUND}. */
  public boolean agrees() {
    return lossDifference <= BOUND && largestDifference() <= BOUND;
  }
}
