package poolinglab.benchmark;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long one pass took, turn by turn.
 *
 * @param turns nanoseconds a pass, ascending
 */
public record Timing(double[] turns) {

  /** Sorts a copy. */
  public Timing {
    turns = turns.clone();
    Arrays.sort(turns);
  }

  /** Half of the turns were faster. */
  public double median() {
    return quantile(0.5);
  }

  /** How many times as long one takes as another; empty where one of both has no time. */
  public static OptionalDouble ratio(Optional<Timing> one, Optional<Timing> other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.get().median() / other.get().median())
        : OptionalDouble.empty();
  }

  /** Half the distance between the quartiles, as a share of the median: 0.05 reads ± 5 %. */
  public double spread() {
    return (quantile(0.75) - quantile(0.25)) / 2 / median();
  }

  /** The value below which {@code share} of the turns lie, interpolated between neighbours. */
  public double quantile(double share) {
    double place = share * (turns.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, turns.length - 1);
    return turns[below] + (place - below) * (turns[above] - turns[below]);
  }
}
