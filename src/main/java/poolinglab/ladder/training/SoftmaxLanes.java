package poolinglab.ladder.training;

/**
 * Softmax and its cross-entropy for a few images, as {@link
 * poolinglab.reference.SoftmaxCrossEntropy} has them: in double precision, rounded once.
 *
 * <p>{@code StrictMath}, which is the same on every machine.
 */
final class SoftmaxLanes {
  private final LaneMaps classes;
  private final double[] powers;

  /**
   * @param classes the sums of the last layer, which get their gradients here
   */
  SoftmaxLanes(LaneMaps classes) {
    this.classes = classes;
    powers = new double[classes.shape().channels()];
  }

  /**
   * The sum of the losses of some images, one per lane. Lanes without an image get gradients of 0.
   *
   * @param labels of the whole batch
   * @param first label
   */
  double loss(int[] labels, int first, int count) {
    double loss = 0;
    for (int lane = 0; lane < classes.lanes(); lane++) {
      if (lane >= count) {
        for (int k = 0; k < powers.length; k++) {
          classes.gradients()[k * classes.plane() + lane] = 0;
        }
        continue;
      }
      int label = labels[first + lane];
      double largest = largest(lane);
      double sum = sumOfPowers(lane, largest);
      loss += largest - classes.values()[label * classes.plane() + lane] + StrictMath.log(sum);
      for (int k = 0; k < powers.length; k++) {
        double wanted = k == label ? 1 : 0;
        classes.gradients()[k * classes.plane() + lane] =
            (float) ((powers[k] / sum - wanted) / labels.length);
      }
    }
    return loss;
  }

  /** Writes them to {@code [first + lane, class]}. */
  void probabilities(float[] probabilities, int first, int count) {
    for (int lane = 0; lane < count; lane++) {
      double sum = sumOfPowers(lane, largest(lane));
      for (int k = 0; k < powers.length; k++) {
        probabilities[(first + lane) * powers.length + k] = (float) (powers[k] / sum);
      }
    }
  }

  private double largest(int lane) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < powers.length; k++) {
      largest = Math.max(largest, classes.values()[k * classes.plane() + lane]);
    }
    return largest;
  }

  private double sumOfPowers(int lane, double largest) {
    double sum = 0;
    for (int k = 0; k < powers.length; k++) {
      powers[k] = StrictMath.exp(classes.values()[k * classes.plane() + lane] - largest);
      sum += powers[k];
    }
    return sum;
  }
}
