package poolinglab.lab.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import poolinglab.network.Batch;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkLayer;
import poolinglab.network.NetworkText;
import poolinglab.network.Shape;
import poolinglab.network.Weights;
import poolinglab.reference.FeatureMaps;

/**
 * A network that learns while one watches: batch after batch, every epoch in another order. All of
 * it follows from the seed, in a browser as on a JVM.
 */
final class TrainingRun {
  static final int BATCH = 16;

  private final TrainingSet set;
  private final Lehmer random;
  private final FlatTraining training;
  private final int[] order;
  private int next;

  /**
   * Before the first step.
   *
   * @param line of convolutions, poolings and a dense layer, as network text
   * @param seed of the initial weights and of the order of the pictures, from 1
   */
  TrainingRun(TrainingSet set, String line, double learningRate, int seed) {
    this.set = set;
    random = new Lehmer(seed);
    ConvolutionalNetwork network = NetworkText.parse(line).withLearningRate(learningRate);
    training = new FlatTraining(network, initialWeights(network));
    order = new int[set.learning()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
  }

  /**
   * Even between −√(6/n) and √(6/n), where n is how many values a unit weighs; biases are 0. (He et
   * al.: "Delving Deep into Rectifiers", 2015.)
   */
  private List<Weights> initialWeights(ConvolutionalNetwork network) {
    List<Weights> all = new ArrayList<>();
    for (int i = 0; i < network.layers().size(); i++) {
      NetworkLayer layer = network.layers().get(i);
      Shape input = network.shapes().get(i);
      int count = (int) layer.parameters(input).count();
      if (count > 0) {
        float[] biases = new float[layer.output(input).channels()];
        float[] values = new float[count - biases.length];
        double limit = Math.sqrt(6.0 * biases.length / values.length);
        for (int k = 0; k < values.length; k++) {
          values[k] = (float) ((2 * random.fraction() - 1) * limit);
        }
        all.add(new Weights(values, biases));
      }
    }
    return all;
  }

  int stepsPerEpoch() {
    return order.length / BATCH;
  }

  /** Learns from the next batch; returns its mean loss before the step, in nats. */
  double step() {
    if (next == 0) {
      random.shuffle(order);
    }
    int[] numbers = Arrays.copyOfRange(order, next * BATCH, (next + 1) * BATCH);
    next = (next + 1) % stepsPerEpoch();
    return training.step(set.batch(numbers));
  }

  /** How many of the pictures {@code from} to {@code end − 1} it has never seen it gets right. */
  int right(int from, int end) {
    Batch tests = set.tests(from, end);
    FeatureMaps scores = training.scores(tests.images());
    int right = 0;
    for (int i = 0; i < end - from; i++) {
      int best = 0;
      for (int k = 1; k < scores.channels(); k++) {
        if (scores.values()[i * scores.channels() + k]
            > scores.values()[i * scores.channels() + best]) {
          best = k;
        }
      }
      right += best == tests.labels()[i] ? 1 : 0;
    }
    return right;
  }

  /** The filters of the first layer, one after the other. */
  float[] filters() {
    return training.weights().get(0).values();
  }
}
