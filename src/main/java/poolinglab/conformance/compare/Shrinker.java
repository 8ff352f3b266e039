package poolinglab.conformance.compare;

import java.util.Optional;
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
    Optional<PoolingCase> simpler = SimplerCases.than(smallest).filter(shows).findFirst();
    while (simpler.isPresent()) {
      smallest = simpler.get();
      simpler = SimplerCases.than(smallest).filter(shows).findFirst();
    }
    return smallest;
  }
}
