package poolinglab.benchmark;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * The result of one workload.
 *
 * @param results in the order of the lineup
 */
public record Outcome(Workload workload, List<Result> results) {
  public Outcome {
    results = List.copyOf(results);
  }

  /** Whether every answer was right. */
  public boolean allRight() {
    return results.stream().allMatch(result -> result.wrong().isEmpty());
  }

  /**
   * How many times as fast as the library's operation on memory that is there; empty if unknown.
   */
  public OptionalDouble timesTheOperation(Result result) {
    return ratio(
        each ->
            each.name().startsWith(LibraryLineup.OPERATION)
                && each.makesNewMemory() == result.makesNewMemory(),
        result);
  }

  /** How near the streaming limit: 1 is as fast as memory is. */
  public OptionalDouble shareOfLimit(Result result) {
    return ratio(each -> each.role() == Role.LIMIT, result);
  }

  /** {@code bytes / seconds / 10⁹} */
  public double gigabytesPerSecond(Timing timing) {
    return workload.bytes() / timing.median();
  }

  private OptionalDouble ratio(Predicate<Result> which, Result result) {
    return Timing.ratio(
        results.stream().filter(which).findFirst().flatMap(Result::timing), result.timing());
  }
}
