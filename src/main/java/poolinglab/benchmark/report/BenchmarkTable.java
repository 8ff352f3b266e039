package poolinglab.benchmark.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import poolinglab.benchmark.Outcome;
import poolinglab.benchmark.Result;
import poolinglab.benchmark.Role;
import poolinglab.benchmark.Timing;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.figure.text.TextTable;

/** The result of a workload as a table. */
public record BenchmarkTable(Outcome outcome) {
  private static final double NANOS_PER_MICRO = 1e3;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int WIDTH = 8;

  public TextBlock draw(Ink ink) {
    boolean small =
        outcome.results().stream()
            .flatMap(result -> result.timing().stream())
            .allMatch(timing -> timing.median() < NANOS_PER_MILLI);
    double unit = small ? NANOS_PER_MICRO : NANOS_PER_MILLI;
    TextTable table =
        new TextTable("", small ? "µs" : "ms", "spread", "× libnd4j", "GB/s", "limit", "").left(6);
    List<Result> results = outcome.results();
    for (int i = 0; i < results.size(); i++) {
      if (i > 0 && results.get(i).role() != results.get(i - 1).role()) {
        table.rule();
      }
      row(table, results.get(i), unit);
    }
    return table.draw(ink).under(ink.title(outcome.workload().toString()));
  }

  private void row(TextTable table, Result result, double unit) {
    if (result.timing().isEmpty()) {
      table.row(result.label(), "wrong", "", "", "", "", "");
      return;
    }
    Timing timing = result.timing().get();
    table.row(
        result.label(),
        significant(timing.median() / unit),
        "± " + Math.round(100 * timing.spread()) + " %",
        times(outcome.timesTheOperation(result)),
        significant(outcome.gigabytesPerSecond(timing)),
        result.role() == Role.LIMIT ? "" : percent(outcome.shareOfLimit(result)),
        bar(outcome.shareOfLimit(result)));
  }

  /** A bar as long as the limit's where it is reached, to the eighth of a sign. */
  private static String bar(OptionalDouble share) {
    int eighths = (int) Math.round(8 * WIDTH * Math.min(1, share.orElse(0)));
    String end = eighths % 8 == 0 ? "" : String.valueOf((char) ('█' + 8 - eighths % 8));
    return "█".repeat(eighths / 8) + end;
  }

  private static String percent(OptionalDouble share) {
    return share.isEmpty() ? "" : Math.round(100 * share.getAsDouble()) + " %";
  }

  private static String times(OptionalDouble ratio) {
    return ratio.isEmpty() ? "" : significant(ratio.getAsDouble());
  }

  /** Three figures that count: 0.123, 1.23, 12.3, 123. */
  public static String significant(double value) {
    int whole = value < 1 ? 0 : (int) Math.log10(value);
    return String.format(
        Locale.ROOT, "%." + Math.max(0, 2 - whole + (value < 1 ? 1 : 0)) + "f", value);
  }
}
