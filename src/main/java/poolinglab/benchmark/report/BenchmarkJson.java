package poolinglab.benchmark.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import poolinglab.benchmark.Machine;
import poolinglab.benchmark.Outcome;
import poolinglab.benchmark.Result;
import poolinglab.benchmark.Timing;
import poolinglab.benchmark.Workload;
import poolinglab.file.Json;

/** A benchmark for other programs; times in nanoseconds. */
public final class BenchmarkJson {
  private BenchmarkJson() {}

  /** What was measured on this machine. */
  public static String of(Machine machine, List<Outcome> outcomes) {
    return Json.pretty(
        new Document(
            MachineFacts.of(machine), outcomes.stream().map(WorkloadFigures::of).toList()));
  }

  private record Document(MachineFacts machine, List<WorkloadFigures> workloads) {}

  record MachineFacts(
      String processor, int processors, String jdk, boolean vectorApi, int vectorBits) {
    static MachineFacts of(Machine machine) {
      return new MachineFacts(
          machine.processor(),
          machine.processors(),
          machine.jdk(),
          machine.vectorBits() > 0,
          machine.vectorBits());
    }
  }

  /** A median between its quartiles, over so many turns. */
  record Times(double median, double lowerQuartile, double upperQuartile, int turns) {
    static Times of(Timing timing) {
      return new Times(
          timing.median(), timing.quantile(0.25), timing.quantile(0.75), timing.turns().length);
    }
  }

  private record WorkloadFigures(
      String pooling,
      String window,
      String input,
      String pass,
      long bytes,
      long looks,
      List<Figures> results) {
    static WorkloadFigures of(Outcome outcome) {
      Workload workload = outcome.workload();
      return new WorkloadFigures(
          workload.windowName(),
          workload.geometry().spec().toString(),
          workload.shape().toString(),
          workload.pass().label(),
          workload.bytes(),
          workload.looks(),
          outcome.results().stream().map(result -> Figures.of(outcome, result)).toList());
    }
  }

  private record Figures(
      String name,
      String role,
      boolean newOutput,
      String wrong,
      @JsonUnwrapped Times times,
      Double gigabytesPerSecond,
      Double shareOfLimit,
      Double timesTheOperation) {
    static Figures of(Outcome outcome, Result result) {
      return new Figures(
          result.name(),
          result.role().name().toLowerCase(Locale.ROOT),
          result.makesNewMemory(),
          Json.orNull(result.wrong()),
          Json.orNull(result.timing().map(Times::of)),
          Json.orNull(result.timing().map(outcome::gigabytesPerSecond)),
          Json.orNull(outcome.shareOfLimit(result)),
          Json.orNull(outcome.timesTheOperation(result)));
    }
  }
}
