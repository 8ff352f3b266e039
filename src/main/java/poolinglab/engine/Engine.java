package poolinglab.engine;

import java.util.Locale;
import poolinglab.data.ImageSet;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.ladder.training.TrainingRung;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkException;

/** What does the arithmetic of training. */
public enum Engine {
  /** Deeplearning4j, with convolutions unrolled in Java. */
  DL4J("with Deeplearning4j") {
    @Override
    public Learner learner(
        ConvolutionalNetwork network, ImageSet images, int batchSize, long orderSeed) {
      return new Dl4jLearner(
          Dl4jNetwork.of(network).withFastConvolutions().build(), images, batchSize, orderSeed);
    }
  },

  /** Our own ladder, on its fastest rung. */
  HAND("by hand") {
    @Override
    public Learner learner(
        ConvolutionalNetwork network, ImageSet images, int batchSize, long orderSeed) {
      int processors = Runtime.getRuntime().availableProcessors();
      return new HandLearner(
          network, images, batchSize, orderSeed, TrainingRung.fastest(), processors);
    }
  };

  private final String description;

  Engine(String description) {
    this.description = description;
  }

  /** In a few words, as they follow "trained": {@code by hand}. */
  public String description() {
    return description;
  }

  /** As it is written in files and commands: {@code hand}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A network before its training, with Xavier weights.
   *
   * @param network its seed is that of the weights
   * @param batchSize images per step
   * @param orderSeed of the order of the training images
   * @throws NetworkException when this engine cannot train it
   */
  public abstract Learner learner(
      ConvolutionalNetwork network, ImageSet images, int batchSize, long orderSeed);
}
