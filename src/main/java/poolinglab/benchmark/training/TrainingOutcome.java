package poolinglab.benchmark.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import poolinglab.benchmark.Role;
import poolinglab.benchmark.Timing;

/**
 * The result of a training benchmark.
 *
 * @param images how many a pass sees
 * @param results in the order of the lineup, the library as it comes first
 * @param profiles where the time went
 * @param missing the settings that this machine has not, each with what to do
 */
public record TrainingOutcome(
    Task task,
    int images,
    List<Result> results,
    List<OperationShares> profiles,
    List<String> missing) {

  /**
   * How a setting fared.
   *
   * @param timing of a pass; empty for one that did not train the same
   * @param wrong in what it differs
   */
  public record Result(String name, Role role, Optional<Timing> timing, Optional<String> wrong) {
    /** Whether this project trains like that, with one engine or the other. */
    public boolean used() {
      return name.equals(Setting.OURS.name()) || name.equals(HandSetting.fastest().name());
    }
  }

  public TrainingOutcome {
    results = List.copyOf(results);
    profiles = List.copyOf(profiles);
    missing = List.copyOf(missing);
  }

  /** Whether all settings trained the same. */
  public boolean allRight() {
    return results.stream().allMatch(result -> result.wrong().isEmpty());
  }

  /** {@code images / median} */
  public double imagesPerSecond(Timing timing) {
    return images / (timing.median() / 1e9);
  }

  /** Multiply-adds to train with one image. */
  public long multiplyAddsPerImage() {
    return ArithmeticLimit.multiplyAdds(task.description());
  }

  /** The share of the arithmetic limit that one reaches; empty where one of both has no time. */
  public OptionalDouble shareOfLimit(Result result) {
    Optional<Timing> limit =
        results.stream()
            .filter(each -> each.role() == Role.LIMIT)
            .flatMap(each -> each.timing().stream())
            .findFirst();
    return Timing.ratio(limit, result.timing());
  }

  /** How many times as fast as the library as it comes; empty when one of both has no time. */
  public OptionalDouble timesAsItComes(Result result) {
    return Timing.ratio(results.get(0).timing(), result.timing());
  }
}
