package poolinglab.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.data.ImageSet;
import poolinglab.study.TrialResult.EpochResult;
import poolinglab.study.TrialResult.PooledMap;

/** Images of a few pixels, and results that nobody measured. */
public final class MadeUp {
  static final int SIDE = 8;

  private MadeUp() {}

  /** Noise; a bright square on the left is class 0, one on the right class 1. */
  static ImageSet images(long seed) {
    Random random = new Random(seed);
    return new ImageSet(List.of("left", "right"), set(random, 24), set(random, 10));
  }

  private static DataSet set(Random random, int count) {
    INDArray features = Nd4j.create(count, 1, SIDE, SIDE);
    INDArray labels = Nd4j.create(count, 2);
    for (int i = 0; i < count; i++) {
      int label = i % 2;
      labels.putScalar(i, label, 1);
      for (int row = 0; row < SIDE; row++) {
        for (int column = 0; column < SIDE; column++) {
          boolean bright = row >= 2 && row < 6 && column / 4 == label;
          features.putScalar(
              new int[] {i, 0, row, column}, 0.3 * random.nextDouble() + (bright ? 0.6 : 0));
        }
      }
    }
    return new DataSet(features, labels);
  }

  /** Results of a plan on 600 made-up test images of 28×28. */
  public static StudyResults results(String plan, Map<String, double[]> accuracies) {
    return results(plan, accuracies, Map.of());
  }

  /**
   * Results of a plan.
   *
   * @param accuracies a number a seed, by a network's layers; for inverted images by "inverted "
   *     and the layers
   * @param agreements a number a seed, by a network's layers: what every move leaves
   */
  public static StudyResults results(
      String plan, Map<String, double[]> accuracies, Map<String, double[]> agreements) {
    StudyPlan parsed = StudyText.parse(plan);
    ImageShape shape = new ImageShape(28, 28, 1, 3);
    List<TrialResult> results = new ArrayList<>();
    for (Trial trial : parsed.trials(shape)) {
      String layers = trial.network().replaceFirst("^28x28x1 ", "").replaceFirst(" dense3$", "");
      String key = (trial.tone() == Tone.INVERTED ? "inverted " : "") + layers;
      int seed = (int) trial.seed() - 1;
      Optional<ShiftMap> shift =
          Optional.ofNullable(agreements.get(layers))
              .filter(any -> trial.shift() > 0)
              .map(bySeed -> map(trial.shift(), bySeed[seed], accuracies.get(key)[seed]));
      results.add(result(trial, accuracies.get(key)[seed], shift));
    }
    ImageFacts images = new ImageFacts(shape, List.of("a", "b", "c"), 1800, 600, "made up");
    List<NetworkTimes> times =
        results.stream()
            .map(result -> result.trial().network())
            .distinct()
            .map(MadeUp::times)
            .toList();
    return new StudyResults(parsed, images, results, times);
  }

  /** Results of which the curves have three epochs, the last of them so much above the second. */
  static StudyResults rising(String plan, Map<String, double[]> accuracies, double rise) {
    StudyResults two = results(plan, accuracies);
    List<TrialResult> three = new ArrayList<>();
    for (TrialResult result : two.trials()) {
      List<EpochResult> curve = new ArrayList<>(result.curve());
      curve.add(1, new EpochResult(0.7, result.accuracy() - rise));
      three.add(
          new TrialResult(
              result.trial(), curve, result.shift(), result.maps(), result.arithmetic()));
    }
    return new StudyResults(two.plan(), two.images(), three, two.times());
  }

  private static TrialResult result(Trial trial, double accuracy, Optional<ShiftMap> shift) {
    PooledMap maps = new PooledMap("max2", 1, new float[][] {{1, 2}, {3, 4}}, new float[][] {{4}});
    return new TrialResult(
        trial,
        List.of(new EpochResult(0.9, accuracy - 0.1), new EpochResult(0.5, accuracy)),
        shift,
        trial.seed() == 1 && trial.network().contains("max2")
            ? Optional.of(maps)
            : Optional.empty(),
        "0badcafe");
  }

  private static NetworkTimes times(String network) {
    double seconds = 1 + network.length() / 100.0;
    return new NetworkTimes(
        network,
        Machine.here().words(),
        new Repeated(List.of(seconds, seconds)),
        new Repeated(List.of(0.5, 0.5)));
  }

  private static ShiftMap map(int radius, double agreement, double accuracy) {
    int side = 2 * radius + 1;
    double[][] agreements = new double[side][side];
    double[][] accuracies = new double[side][side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        boolean rests = row == radius && column == radius;
        agreements[row][column] = rests ? 1 : agreement;
        accuracies[row][column] = rests ? accuracy : accuracy * agreement;
      }
    }
    return new ShiftMap(radius, agreements, accuracies);
  }
}
