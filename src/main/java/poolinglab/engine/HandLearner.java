package poolinglab.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;
import poolinglab.data.ImageSet;
import poolinglab.dl4j.Classifier.Prediction;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.dl4j.Dl4jWeights;
import poolinglab.dl4j.EpochTally;
import poolinglab.dl4j.Progress;
import poolinglab.dl4j.Training.Epoch;
import poolinglab.ladder.training.FastTraining;
import poolinglab.ladder.training.TrainingRung;
import poolinglab.network.Batch;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkException;
import poolinglab.network.Weights;
import poolinglab.reference.FeatureMaps;

/** Our own code, from the first weights that Deeplearning4j would have. */
public final class HandLearner implements Learner {
  private final FastTraining training;
  private final ImageBatches batches;

  /**
   * Before its training.
   *
   * @throws NetworkException as {@link Engine#learner}
   */
  public HandLearner(
      ConvolutionalNetwork network,
      ImageSet images,
      int batchSize,
      long orderSeed,
      TrainingRung rung,
      int threads) {
    List<Weights> weights = Dl4jWeights.of(Dl4jNetwork.of(network).build());
    training = new FastTraining(network, weights, rung, threads);
    batches = new ImageBatches(images, batchSize, orderSeed);
  }

  @Override
  public List<Epoch> fit(int epochs, Consumer<Progress> progress) {
    List<Epoch> done = new ArrayList<>();
    for (int number = 1; number <= epochs; number++) {
      var tally = new EpochTally(number, epochs, batches.images(), progress);
      long start = System.nanoTime();
      for (int i = 0; i < batches.count(); i++) {
        Batch batch = batches.get(i);
        tally.add(batch.labels().length, training.step(batch));
      }
      batches.shuffle();
      double seconds = (System.nanoTime() - start) / 1e9;
      tally.checkIsNumber("the sum of the weights", sumOfWeights());
      done.add(tally.epoch(seconds));
    }
    return done;
  }

  private double sumOfWeights() {
    double sum = 0;
    for (Weights weights : training.network().weights()) {
      for (float value : weights.values()) {
        sum += value;
      }
      for (float bias : weights.biases()) {
        sum += bias;
      }
    }
    return sum;
  }

  @Override
  public List<Prediction> predict(INDArray images) {
    FeatureMaps probabilities = training.forward(ImageBatches.maps(images));
    int classes = probabilities.channels();
    List<Prediction> predictions = new ArrayList<>();
    for (int n = 0; n < probabilities.batch(); n++) {
      predictions.add(
          Prediction.mostProbable(
              Arrays.copyOfRange(probabilities.values(), n * classes, (n + 1) * classes)));
    }
    return predictions;
  }

  @Override
  public List<FeatureMaps> activations(INDArray images) {
    return training.network().activations(ImageBatches.maps(images));
  }

  @Override
  public void close() {
    training.close();
  }
}
