package poolinglab.conformance.compare;

import java.util.List;
import java.util.function.Predicate;
import poolinglab.conformance.PoolingCase;

/**
 * Makes a case that shows something as small as it can be and still show it: every simpler case
 * that {@link SimplerCases} can think of is tried, until none of them shows it any more.
 */
public final class Shrinker {
  private Shrinker() {}

  /**
   * Shrinks.
   *
   * @param shows whether a case still shows what {@code start} shows
   */
  public static PoolingCase shrink(PoolingCase start, Predicate<PoolingCase> shows) {
    PoolingCase smallest = start;
    PoolingCase simpler = firstThatShows(SimplerCases.than(smallest), shows);
    while (simpler != null) {
      smallest = simpler;
      simpler = firstThatShows(SimplerCases.than(smallest), shows);
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
