package poolinglab.benchmark.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import poolinglab.benchmark.Machine;
import poolinglab.benchmark.report.BenchmarkJson.MachineFacts;
import poolinglab.benchmark.report.BenchmarkJson.Times;
import poolinglab.benchmark.training.OperationShares;
import poolinglab.benchmark.training.TrainingOutcome;
import poolinglab.benchmark.training.TrainingOutcome.Result;
import poolinglab.file.Json;

/** A training benchmark for other programs; times of a pass in nanoseconds. */
public final class TrainingJson {
  private TrainingJson() {}

  /** What was measured on this machine. */
  public static String of(Machine machine, TrainingOutcome outcome) {
    return Json.pretty(
        new Document(
            MachineFacts.of(machine),
            outcome.task().network(),
            outcome.images(),
            outcome.multiplyAddsPerImage(),
            outcome.results().stream().map(result -> Figures.of(outcome, result)).toList(),
            outcome.profiles(),
            outcome.missing()));
  }

  private record Document(
      MachineFacts machine,
      String network,
      int images,
      long multiplyAddsPerImage,
      List<Figures> settings,
      List<OperationShares> profiles,
      List<String> missing) {}

  private record Figures(
      String name,
      String wrong,
      @JsonUnwrapped Times times,
      Double imagesPerSecond,
      Double timesAsItComes,
      Double shareOfLimit) {
    static Figures of(TrainingOutcome outcome, Result result) {
      return new Figures(
          result.name(),
          Json.orNull(result.wrong()),
          Json.orNull(result.timing().map(Times::of)),
          Json.orNull(result.timing().map(outcome::imagesPerSecond)),
          Json.orNull(outcome.timesAsItComes(result)),
          Json.orNull(outcome.shareOfLimit(result)));
    }
  }
}
