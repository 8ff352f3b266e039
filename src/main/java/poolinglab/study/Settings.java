package poolinglab.study;

import poolinglab.UserException;
import poolinglab.engine.Engine;

/**
 * How every network of a study is trained.
 *
 * @param seeds how many seeds, 1, 2, …; a seed gives the weights and the order of the images
 * @param epochs how often every image is seen
 * @param batchSize images a step
 * @param learningRate of Adam
 * @param engine that trains and answers
 */
public record Settings(int seeds, int epochs, int batchSize, double learningRate, Engine engine) {
  /** What holds where a study file says nothing. */
  static final Settings USUAL = new Settings(3, 5, 32, 0.003, Engine.DL4J);

  /**
   * @throws UserException for less than one seed, epoch or image per step, or a learning rate that
   *     is not above 0
   */
  public Settings {
    UserException.require(
        seeds >= 1 && epochs >= 1 && batchSize >= 1,
        "a study takes at least 1 seed, 1 epoch and 1 image per step; got %s, %s and %s",
        seeds,
        epochs,
        batchSize);
    UserException.require(
        learningRate > 0 && learningRate < Double.POSITIVE_INFINITY,
        "the learning rate must be above 0; got %s. 0.003 is usual.",
        learningRate);
  }

  Settings withSeeds(int newSeeds) {
    return new Settings(newSeeds, epochs, batchSize, learningRate, engine);
  }

  Settings withEpochs(int newEpochs) {
    return new Settings(seeds, newEpochs, batchSize, learningRate, engine);
  }

  Settings withBatchSize(int newBatchSize) {
    return new Settings(seeds, epochs, newBatchSize, learningRate, engine);
  }

  Settings withLearningRate(double newLearningRate) {
    return new Settings(seeds, epochs, batchSize, newLearningRate, engine);
  }

  Settings withEngine(Engine newEngine) {
    return new Settings(seeds, epochs, batchSize, learningRate, newEngine);
  }
}
