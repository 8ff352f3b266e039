package poolinglab.benchmark.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import poolinglab.benchmark.Machine;
import poolinglab.benchmark.Outcome;
import poolinglab.benchmark.Result;
import poolinglab.benchmark.Timing;
import poolinglab.benchmark.Workload;

/** A benchmark for a program to read; times in nanoseconds. */
public final class BenchmarkJson {
  private BenchmarkJson() {}

  public static String of(Machine machine, List<Outcome> outcomes) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    addMachine(root, machine);
    ArrayNode all = root.putArray("workloads");
    outcomes.forEach(outcome -> add(all.addObject(), outcome));
    return root.toPrettyString();
  }

  public static void addMachine(ObjectNode root, Machine machine) {
    root.putObject("machine")
        .put("processor", machine.processor())
        .put("processors", machine.processors())
        .put("jdk", machine.jdk())
        .put("vectorApi", machine.vectorBits() > 0)
        .put("vectorBits", machine.vectorBits());
  }

  static ObjectNode addTiming(ObjectNode one, Timing timing) {
    return one.put("median", timing.median())
        .put("lowerQuartile", timing.quantile(0.25))
        .put("upperQuartile", timing.quantile(0.75))
        .put("turns", timing.turns().length);
  }

  private static void add(ObjectNode node, Outcome outcome) {
    Workload workload = outcome.workload();
    node.put("pooling", workload.windowName())
        .put("window", workload.geometry().spec().toString())
        .put("input", workload.shape().toString())
        .put("pass", workload.pass().label())
        .put("bytes", workload.bytes())
        .put("looks", workload.looks());
    ArrayNode results = node.putArray("results");
    for (Result result : outcome.results()) {
      ObjectNode one =
          results
              .addObject()
              .put("name", result.name())
              .put("role", result.role().name().toLowerCase(Locale.ROOT))
              .put("newOutput", result.makesNewMemory());
      result.wrong().ifPresent(difference -> one.put("wrong", difference));
      result.timing().ifPresent(timing -> addTiming(one, outcome, result, timing));
    }
  }

  private static void addTiming(ObjectNode one, Outcome outcome, Result result, Timing timing) {
    addTiming(one, timing).put("gigabytesPerSecond", outcome.gigabytesASecond(timing));
    outcome.shareOfLimit(result).ifPresent(share -> one.put("shareOfLimit", share));
    outcome.timesTheOperation(result).ifPresent(times -> one.put("timesTheOperation", times));
  }
}
