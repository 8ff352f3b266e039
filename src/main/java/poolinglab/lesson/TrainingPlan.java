package poolinglab.lesson;

import poolinglab.engine.Engine;
import poolinglab.network.NetworkException;

/**
 * How to train the lesson's networks.
 *
 * @param epochs passes over all images
 * @param batchSize images per step
 * @param seed for the weights and the order of the images
 * @param learningRate of Adam
 * @param engine that trains
 */
public record TrainingPlan(
    int epochs, int batchSize, long seed, double learningRate, Engine engine) {
  /** Enough for more than 93 % on the bundled images, within seconds on two cores. */
  public static final TrainingPlan DEFAULT = new TrainingPlan(5, 32, 42, 0.003, Engine.DL4J);

  /**
   * @throws NetworkException for less than one epoch or less than one image per step
   */
  public TrainingPlan {
    if (epochs < 1 || batchSize < 1) {
      throw new NetworkException(
          "training needs at least 1 epoch and 1 image per step; got %d and %d. Use whole numbers from 1."
              .formatted(epochs, batchSize));
    }
  }
}
