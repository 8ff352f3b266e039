package poolinglab.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.indexing.NDArrayIndex;
import poolinglab.data.ImageSet;
import poolinglab.engine.Learner;
import poolinglab.network.NetworkText;

/**
 * Measures how long networks take: apart from the trials, one network at a time, in rounds in which
 * each has its turn, so that a busy or warm machine is met by all alike. A first round is not
 * counted.
 */
public final class TimeMeasurement {
  public static final int ROUNDS = 5;

  /** Of a round; an epoch takes so much longer as it has more. */
  public static final int BATCHES = 12;

  /** About one image, in a round. */
  public static final int ANSWERS = 20;

  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  private final Settings settings;
  private final ImageSet images;
  private final DataSet part;

  TimeMeasurement(Settings settings, ImageSet images) {
    this.settings = settings;
    this.images = images;
    this.part = first(images.training(), partOf(settings, images.trainingCount()));
  }

  /** How many images a network is trained on, in all rounds together. */
  static long imagesTrained(Settings settings, int trainingCount) {
    return (1L + ROUNDS) * partOf(settings, trainingCount);
  }

  private static int partOf(Settings settings, int trainingCount) {
    return (int) Math.min(trainingCount, (long) BATCHES * settings.batchSize());
  }

  /**
   * The times of each network, in the order given.
   *
   * @param progress hears of a network that has had its turn in a round
   */
  List<NetworkTimes> of(List<String> networks, Consumer<String> progress) {
    List<Contestant> all = networks.stream().map(Contestant::new).toList();
    try {
      for (int round = 0; round <= ROUNDS; round++) {
        for (Contestant each : all) {
          each.turn(round > 0);
          progress.accept(each.network);
        }
      }
      return all.stream().map(Contestant::times).toList();
    } finally {
      all.forEach(each -> each.learner.close());
    }
  }

  private static DataSet first(DataSet set, int count) {
    return new DataSet(
        set.getFeatures().get(NDArrayIndex.interval(0, count)).dup(),
        set.getLabels().get(NDArrayIndex.interval(0, count)).dup());
  }

  private final class Contestant {
    private final String network;
    private final Learner learner;
    private final INDArray image;
    private final List<Double> secondsPerEpoch = new ArrayList<>();
    private final List<Double> millisecondsPerImage = new ArrayList<>();

    Contestant(String network) {
      this.network = network;
      this.learner =
          settings
              .engine()
              .learner(
                  NetworkText.parse(network).withSeed(1).withLearningRate(settings.learningRate()),
                  new ImageSet(images.classNames(), part, images.test()),
                  settings.batchSize(),
                  1);
      this.image = first(images.test(), 1).getFeatures();
    }

    void turn(boolean counts) {
      double seconds = learner.fit(1, batch -> {}).get(0).seconds();
      double milliseconds = Median.of(answers());
      if (counts) {
        secondsPerEpoch.add(seconds * images.trainingCount() / part.numExamples());
        millisecondsPerImage.add(milliseconds);
      }
    }

    private List<Double> answers() {
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < ANSWERS; i++) {
        long start = System.nanoTime();
        learner.predict(image);
        times.add((System.nanoTime() - start) / NANOSECONDS_PER_MILLISECOND);
      }
      return times;
    }

    NetworkTimes times() {
      return new NetworkTimes(
          network,
          Machine.here().words(),
          new Repeated(secondsPerEpoch),
          new Repeated(millisecondsPerImage));
    }
  }
}
