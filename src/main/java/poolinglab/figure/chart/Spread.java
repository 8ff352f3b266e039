package poolinglab.figure.chart;

import java.util.Arrays;
import poolinglab.UserException;

/**
 * A number that was measured, and how far it spreads over repetitions, such as seeds.
 *
 * @param value the number itself
 * @param least the smallest over all repetitions
 * @param most the largest
 */
public record Spread(double value, double least, double most) {
  /**
   * @throws UserException when one is not finite, or they are not in order
   */
  public Spread {
    boolean inOrder = least <= value && value <= most;
    UserException.require(
        inOrder && Double.isFinite(least) && Double.isFinite(most),
        "a number in a chart must be finite and between its least and its most; got %s between %s"
            + " and %s. Leave it out or correct it.",
        value,
        least,
        most);
  }

  /** A number without a spread. */
  public static Spread of(double value) {
    return new Spread(value, value, value);
  }

  /**
   * The mean of all repetitions, from the smallest to the largest.
   *
   * @throws UserException when there is none, or one is not finite
   */
  public static Spread over(double... repetitions) {
    UserException.require(
        repetitions.length > 0,
        "a mean is taken over at least one repetition; got none. Give one.");
    double least = Arrays.stream(repetitions).min().orElseThrow();
    double most = Arrays.stream(repetitions).max().orElseThrow();
    double mean = Arrays.stream(repetitions).average().orElseThrow();
    // Equal repetitions have a mean that rounding may push just past them.
    return new Spread(Math.min(most, Math.max(least, mean)), least, most);
  }

  boolean isWide() {
    return most > least;
  }
}
