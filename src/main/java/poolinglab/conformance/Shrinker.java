package poolinglab.conformance;

import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a case that shows something as small as it can be and still show it: every simpler case
 * that {@link Simpler} can think of is tried, until none of them shows it any more.
 */
public final class Shrinker {
  private static final int MOST_ROUNDS = 10_000;

  private Shrinker() {}

  /**
   * Shrinks.
   *
   * @param shows whether a case still shows what {@code start} shows
   */
  public static PoolingCase shrink(PoolingCase start, Predicate<PoolingCase> shows) {
    PoolingCase smallest = start;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      PoolingCase simpler = firstThatShows(Simpler.than(smallest), shows);
      if (simpler == null) {
        return smallest;
      }
      smallest = simpler;
    }
    return smallest;
  }

  private static PoolingCase firstThatShows(
      List<PoolingCase> candidates, Predicate<PoolingCase> shows) {
    for (PoolingCase candidate : candidates) {
      if (shows.test(candidate)) {
        return candidate;
      }
    }
    return null;
  }
}
