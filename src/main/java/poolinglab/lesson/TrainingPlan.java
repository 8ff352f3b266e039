package poolinglab.lesson;

import poolinglab.network.NetworkException;

/**
 * How the lesson's networks are trained.
 *
 * @param epochs how often every image is seen
 * @param batchSize images a step
 * @param seed of the weights and of the order of the images
 * @param learningRate of Adam
 */
public record TrainingPlan(int epochs, int batchSize, long seed, double learningRate) {
  /** Enough for more than 93 % on the bundled images, in seconds on two cores. */
  public static final TrainingPlan DEFAULT = new TrainingPlan(5, 32, 42, 0.003);

  /**
   * @throws NetworkException for less than one epoch or image a step
   */
  public TrainingPlan {
    if (epochs < 1 || batchSize < 1) {
      throw new NetworkException(
          "training takes at least 1 epoch and 1 image a step; got "
              + epochs
              + " and "
              + batchSize
              + ". Use whole numbers from 1.");
    }
  }
}
