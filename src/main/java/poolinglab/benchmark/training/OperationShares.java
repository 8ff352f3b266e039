package poolinglab.benchmark.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the time of some passes went, on one thread: by ND4J's operations, the longest first. What
 * is left was spent between them, in Java.
 *
 * @param name of the setting
 * @param nanoseconds of all passes
 */
public record OperationShares(String name, long nanoseconds, Map<String, Long> operations) {

  /** What the process of a setting answered. */
  static OperationShares read(String name, String json) {
    try {
      TrainingProcess.Profile profile =
          new ObjectMapper().readValue(json, TrainingProcess.Profile.class);
      Map<String, Long> longestFirst = new LinkedHashMap<>();
      profile.operations().entrySet().stream()
          .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
          .forEach(entry -> longestFirst.put(entry.getKey(), entry.getValue()));
      return new OperationShares(name, profile.all(), longestFirst);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("not a profile: " + json, broken);
    }
  }

  /** The part of the time that an operation took, 0 to 1. */
  public double share(String operation) {
    return operations.getOrDefault(operation, 0L) / (double) nanoseconds;
  }

  /** The part that no operation took. */
  public double between() {
    long inside = operations.values().stream().mapToLong(Long::longValue).sum();
    return Math.max(0, 1 - inside / (double) nanoseconds);
  }
}
