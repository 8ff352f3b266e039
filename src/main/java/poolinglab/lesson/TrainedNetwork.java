package poolinglab.lesson;

import java.util.List;
import poolinglab.Meter;
import poolinglab.data.ImageSet;
import poolinglab.dl4j.Classifier.Prediction;
import poolinglab.dl4j.Training;
import poolinglab.engine.Learner;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Ledger;

/**
 * A trained network and its predictions for the test pictures.
 *
 * @param seconds training time
 * @param accuracy on the test pictures, 0 to 1
 * @param predictions one per test picture
 */
public record TrainedNetwork(
    String name, Ledger ledger, double seconds, double accuracy, List<Prediction> predictions) {

  /**
   * Builds {@code network}, trains it on the training images and lets it predict the test images.
   */
  public static TrainedNetwork train(
      String name,
      ConvolutionalNetwork network,
      ImageSet images,
      TrainingPlan plan,
      Meter.Maker meters) {
    long perEpoch = images.trainingCount();
    double seconds = 0;
    try (Learner learner =
            plan.engine()
                .learner(
                    network.withSeed(plan.seed()).withLearningRate(plan.learningRate()),
                    images,
                    plan.batchSize(),
                    plan.seed());
        Meter meter = meters.start(name, plan.epochs() * perEpoch)) {
      List<Training.Epoch> epochs =
          learner.fit(
              plan.epochs(),
              progress ->
                  meter.at(
                      (progress.epoch() - 1) * perEpoch + progress.imagesDone(),
                      "epoch %d of %d, loss %.3f"
                          .formatted(progress.epoch(), progress.epochs(), progress.score())));
      for (Training.Epoch epoch : epochs) {
        seconds += epoch.seconds();
      }
      List<Prediction> predictions = learner.predict(images.test().getFeatures());
      return new TrainedNetwork(
          name, Ledger.of(network), seconds, accuracy(predictions, images), predictions);
    }
  }

  /** The share of test pictures whose most probable class is their label. */
  private static double accuracy(List<Prediction> predictions, ImageSet images) {
    int[] labels = images.test().getLabels().argMax(1).toIntVector();
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += predictions.get(i).classIndex() == labels[i] ? 1 : 0;
    }
    return (double) right / labels.length;
  }
}
