package poolinglab.conformance.question;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.dl4j.Dl4jWeights;
import poolinglab.dl4j.NativeThreads;
import poolinglab.network.Batch;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.TrainingByHand;
import poolinglab.network.TrainingByHand.Slope;
import poolinglab.network.Weights;

/** Trains one network four times side by side, batch by batch: see {@link TrainingComparison}. */
public final class TrainingRun {
  private final ConvolutionalNetwork network;
  private final TrainingByHand byHand;
  private final MultiLayerNetwork inDouble;
  private final MultiLayerNetwork inFloat;
  private final MultiLayerNetwork withTwoThreads;
  private final List<TrainingComparison.Step> steps = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private boolean together = true;

  /**
   * Starts from the weights that the library draws from the network's seed.
   *
   * @throws poolinglab.UserException when the library cannot build the network, or no training by
   *     hand knows one of its layers
   */
  public TrainingRun(ConvolutionalNetwork network) {
    this(network, network);
  }

  /** With another description for the training by hand, to plant a mistake. */
  TrainingRun(ConvolutionalNetwork network, ConvolutionalNetwork forByHand) {
    this.network = network;
    inFloat = Dl4jNetwork.of(network).build();
    withTwoThreads = Dl4jNetwork.of(network).build();
    List<Weights> weights = Dl4jWeights.of(inFloat);
    inDouble = Dl4jNetwork.of(network).in(DataType.DOUBLE).build();
    Dl4jWeights.write(weights, inDouble);
    byHand = new TrainingByHand(forByHand, weights);
  }

  /**
   * Trains.
   *
   * @param batches images [N,C,H,W] with one-hot labels, as large as the network's; reset whenever
   *     they are used up
   * @param done told how many steps have been taken
   * @throws poolinglab.UserException when the images are not the network's
   */
  public TrainingComparison of(DataSetIterator batches, int count, IntConsumer done) {
    int images = 0;
    for (int number = 1; number <= count; number++) {
      if (!batches.hasNext()) {
        batches.reset();
      }
      DataSet batch = batches.next();
      images = Math.max(images, batch.numExamples());
      step(number, batch);
      done.accept(number);
    }
    return new TrainingComparison(network, images, steps, decisions);
  }

  private void step(int number, DataSet images) {
    Batch batch = Batches.of(images);
    DataSet doubles = Batches.of(batch, network.classes().units(), DataType.DOUBLE);
    Slope slope = byHand.slope(batch);
    if (together) {
      decisions.addAll(
          Decision.differing(
              number,
              network,
              byHand.network().activations(batch.images()),
              inDouble.feedForward(doubles.getFeatures(), false)));
    }
    byHand.descend(slope.gradients());
    TrainingComparison.Step step =
        new TrainingComparison.Step(
            number,
            slope.loss(),
            fit(inDouble, doubles, 1),
            fit(inFloat, images, 1),
            fit(withTwoThreads, images, 2));
    together &= step.difference() <= TrainingComparison.BOUND;
    steps.add(step);
  }

  private static double fit(MultiLayerNetwork model, DataSet batch, int threads) {
    return NativeThreads.with(
        threads,
        () -> {
          model.fit(batch);
          return model.score();
        });
  }
}
