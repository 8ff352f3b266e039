package poolinglab.study;

import java.util.List;
import java.util.Optional;

/**
 * What one trial found.
 *
 * @param curve one entry per epoch
 * @param shift how many answers stay the same when the images are shifted, if that was measured
 * @param maps a picture before and after the first pooling, for the first seed of a network that
 *     has one
 * @param arithmetic of the machine that found it; the same on machines that round alike
 */
public record TrialResult(
    Trial trial,
    List<EpochResult> curve,
    Optional<ShiftMap> shift,
    Optional<PooledMap> maps,
    String arithmetic) {

  /**
   * After one epoch.
   *
   * @param loss the mean over the epoch's training images, cross-entropy in nats
   * @param accuracy on the test images, 0 to 1
   */
  public record EpochResult(double loss, double accuracy) {}

  /**
   * One channel of one picture, before and after a pooling.
   *
   * @param layer the pooling, as {@code max2}
   * @param channel the one of which the mean is largest, from 0
   */
  public record PooledMap(String layer, int channel, float[][] before, float[][] after) {}

  public TrialResult {
    curve = List.copyOf(curve);
  }

  /** On the test images after the last epoch, 0 to 1. */
  public double accuracy() {
    return curve.get(curve.size() - 1).accuracy();
  }
}
