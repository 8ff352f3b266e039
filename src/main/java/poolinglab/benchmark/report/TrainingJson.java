package poolinglab.benchmark.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import poolinglab.benchmark.Machine;
import poolinglab.benchmark.Timing;
import poolinglab.benchmark.training.OperationShares;
import poolinglab.benchmark.training.TrainingOutcome;
import poolinglab.benchmark.training.TrainingOutcome.Result;

/** A training benchmark for a program to read; times of a pass in nanoseconds. */
public final class TrainingJson {
  private TrainingJson() {}

  public static String of(Machine machine, TrainingOutcome outcome) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    BenchmarkJson.addMachine(root, machine);
    root.put("network", outcome.task().network()).put("images", outcome.images());
    ArrayNode settings = root.putArray("settings");
    for (Result result : outcome.results()) {
      ObjectNode one = settings.addObject().put("name", result.name());
      result.wrong().ifPresent(why -> one.put("wrong", why));
      result.timing().ifPresent(timing -> add(one, outcome, result, timing));
    }
    ArrayNode profiles = root.putArray("profiles");
    outcome.profiles().forEach(profile -> add(profiles.addObject(), profile));
    ArrayNode missing = root.putArray("missing");
    outcome.missing().forEach(missing::add);
    return root.toPrettyString();
  }

  private static void add(ObjectNode one, TrainingOutcome outcome, Result result, Timing timing) {
    BenchmarkJson.addTiming(one, timing);
    one.put("imagesASecond", outcome.imagesASecond(timing));
    outcome.timesAsItComes(result).ifPresent(times -> one.put("timesAsItComes", times));
  }

  private static void add(ObjectNode one, OperationShares profile) {
    one.put("name", profile.name()).put("nanoseconds", profile.nanoseconds());
    ObjectNode operations = one.putObject("operations");
    profile.operations().forEach(operations::put);
  }
}
