package poolinglab.benchmark.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import poolinglab.benchmark.InputShape;
import poolinglab.benchmark.Outcome;
import poolinglab.benchmark.Pass;
import poolinglab.benchmark.Result;
import poolinglab.benchmark.Role;
import poolinglab.benchmark.Timing;
import poolinglab.benchmark.Workload;
import poolinglab.figure.chart.BarChart;
import poolinglab.figure.chart.BarChart.Bar;
import poolinglab.figure.chart.Roofline;
import poolinglab.figure.chart.Scale;
import poolinglab.figure.chart.Spread;
import poolinglab.figure.drawing.Picture;

/** A benchmark's figures as pictures. */
final class SpeedCharts {
  private SpeedCharts() {}

  /**
   * How many bytes per second every contestant gets through, between the quartiles and fastest
   * first, against the streaming limit; nothing where none was timed. The rung that pools when none
   * is requested is marked.
   */
  static Optional<Picture> speeds(Outcome outcome) {
    List<Bar> bars = new ArrayList<>();
    Optional<Bar> limit = Optional.empty();
    for (Result result : outcome.results()) {
      Optional<Bar> bar = result.timing().map(timing -> bar(result, outcome, timing));
      if (result.role() == Role.LIMIT) {
        limit = bar;
      } else {
        bar.ifPresent(bars::add);
      }
    }
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    bars.sort(Comparator.comparingDouble((Bar bar) -> bar.length().value()).reversed());
    Scale along = Scale.of("memory read and written (GB/s)");
    return Optional.of(new BarChart(outcome.workload().toString(), along, bars, limit).picture());
  }

  private static Bar bar(Result result, Outcome outcome, Timing timing) {
    double bytes = outcome.workload().bytes();
    return new Bar(
        result.label() + (isChosen(result, outcome) ? " (chosen)" : ""),
        new Spread(
            bytes / timing.median(), bytes / timing.quantile(0.75), bytes / timing.quantile(0.25)));
  }

  /** Of our rungs, the chosen one alone is measured twice, on new memory too. */
  private static boolean isChosen(Result result, Outcome outcome) {
    return outcome.results().stream()
        .anyMatch(
            other ->
                result.role() == Role.RUNG
                    && other.role() == Role.RUNG
                    && other.name().equals(result.name())
                    && other.makesNewMemory() != result.makesNewMemory());
  }

  /**
   * The way forward over an input larger than the caches, all rungs, under the streaming limit of
   * the first; nothing where that was not measured.
   */
  static Optional<Picture> roofline(List<Outcome> outcomes) {
    List<Outcome> shown =
        outcomes.stream()
            .filter(outcome -> outcome.workload().pass() == Pass.FORWARD)
            .filter(outcome -> outcome.workload().shape().equals(InputShape.LARGE))
            .filter(outcome -> limit(outcome).isPresent())
            .toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    double gigabytes = limit(shown.get(0)).orElseThrow();
    return Optional.of(
        new Roofline(
                "Pooling " + InputShape.LARGE + " under the roof of the memory",
                "values looked at per byte read or written",
                "values looked at (10⁹ per second)",
                Bar.of("streaming limit", gigabytes),
                shown.stream().map(SpeedCharts::stack).toList())
            .picture());
  }

  private static Optional<Double> limit(Outcome outcome) {
    return outcome.results().stream()
        .filter(result -> result.role() == Role.LIMIT)
        .findFirst()
        .flatMap(Result::timing)
        .map(outcome::gigabytesPerSecond);
  }

  private static Roofline.Stack stack(Outcome outcome) {
    Workload workload = outcome.workload();
    List<Roofline.Mark> marks = new ArrayList<>();
    for (Result result : outcome.results()) {
      boolean shown = result.role() != Role.LIMIT && isFairest(result);
      if (shown && result.timing().isPresent()) {
        double speed = workload.looks() / result.timing().get().median();
        marks.add(new Roofline.Mark(result.name(), group(result.role()), speed));
      }
    }
    double looksPerByte = (double) workload.looks() / workload.bytes();
    return new Roofline.Stack(workload.windowName(), looksPerByte, marks);
  }

  /** Into existing memory where a contestant can do that, so that only pooling is measured. */
  private static boolean isFairest(Result result) {
    return !result.makesNewMemory()
        || result.role() == Role.PEER
        || result.name().equals("SubsamplingLayer");
  }

  private static String group(Role role) {
    return switch (role) {
      case RUNG -> "our rungs";
      case LIBRARY -> "Deeplearning4j";
      case PEER -> "other libraries";
      case LIMIT -> "the limit";
    };
  }
}
