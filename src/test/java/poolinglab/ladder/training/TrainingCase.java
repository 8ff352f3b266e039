package poolinglab.ladder.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import poolinglab.network.Batch;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkText;
import poolinglab.network.Parameters;
import poolinglab.network.Shape;
import poolinglab.network.Weights;
import poolinglab.reference.Draws;

/** A network with weights and batches to train it on, drawn from a seed. */
record TrainingCase(ConvolutionalNetwork network, List<Weights> weights, Draws draws) {

  static TrainingCase of(String network, long seed) {
    return of(NetworkText.parse(network), seed);
  }

  static TrainingCase of(ConvolutionalNetwork network, long seed) {
    var draws = new Draws(seed);
    return new TrainingCase(network, weights(network, draws), draws);
  }

  private static List<Weights> weights(ConvolutionalNetwork network, Draws draws) {
    List<Weights> weights = new ArrayList<>();
    for (int i = 0; i < network.layers().size(); i++) {
      Parameters parameters = network.layers().get(i).parameters(network.shapes().get(i));
      if (parameters.count() > 0) {
        int units = network.shapes().get(i + 1).channels();
        float[] values = draws.take((int) parameters.count() - units);
        // So that sums stay as large as what they are made of.
        float scale = 3 / (float) Math.sqrt(values.length / (double) units);
        for (int k = 0; k < values.length; k++) {
          values[k] *= scale;
        }
        weights.add(new Weights(values, draws.take(units)));
      }
    }
    return weights;
  }

  /** The next batch. */
  Batch batch(int images) {
    Shape.Maps image = network.input();
    int classes = network.classes().units();
    int[] labels =
        IntStream.range(0, images).map(i -> (int) ((draws.next() + 0.5) * classes)).toArray();
    return new Batch(draws.maps(images, image.channels(), image.size()), labels);
  }

  FastTraining training(TrainingRung rung, int threads) {
    return new FastTraining(network, weights, rung, threads);
  }
}
