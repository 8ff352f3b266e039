package poolinglab.benchmark.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import poolinglab.benchmark.Role;
import poolinglab.benchmark.Timing;
import poolinglab.benchmark.training.OperationShares;
import poolinglab.benchmark.training.TrainingOutcome;
import poolinglab.benchmark.training.TrainingOutcome.Result;
import poolinglab.figure.chart.BarChart;
import poolinglab.figure.chart.BarChart.Bar;
import poolinglab.figure.chart.Scale;
import poolinglab.figure.chart.Spread;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.figure.text.TextTable;

/** What a training benchmark came to, for a terminal and as a picture. */
public record TrainingTable(TrainingOutcome outcome) {
  /** Operations below this share of every pass stand in no row of their own. */
  private static final double WORTH_A_ROW = 0.02;

  /** Everything: the settings, where the time went, what could not be had. */
  public String draw(Ink ink) {
    StringBuilder all = new StringBuilder();
    all.append(settings().draw(ink).under(ink.title(title(outcome))));
    if (outcome.results().stream().anyMatch(result -> result.role() == Role.LIMIT)) {
      all.append(
          String.format(
              Locale.ROOT,
              "The limit is %,d multiply-adds per image, and nothing else.\n",
              outcome.multiplyAddsPerImage()));
    }
    outcome
        .results()
        .forEach(
            result ->
                result
                    .wrong()
                    .ifPresent(
                        why ->
                            all.append(ink.bad("✗ " + result.name() + ": " + why)).append('\n')));
    if (!outcome.profiles().isEmpty()) {
      TextBlock profile = profile().draw(ink);
      all.append('\n').append(profile.under(ink.title("Where the time of a pass went")));
    }
    outcome.missing().forEach(line -> all.append("not here: ").append(line).append('\n'));
    return all.toString();
  }

  private static String title(TrainingOutcome outcome) {
    return String.format(
        Locale.ROOT, "%s, %,d images per pass", outcome.task().network(), outcome.images());
  }

  private TextTable settings() {
    TextTable table =
        new TextTable("", "images/s", "spread", "× out of the box", "of the limit").left(0);
    for (Result result : outcome.results()) {
      if (result.timing().isEmpty()) {
        table.row(result.name(), "differs", "", "", "");
        continue;
      }
      Timing timing = result.timing().get();
      table.row(
          result.name(),
          String.format(Locale.ROOT, "%,d", Math.round(outcome.imagesPerSecond(timing))),
          "± " + Math.round(100 * timing.spread()) + " %",
          outcome.timesAsItComes(result).stream()
              .mapToObj(BenchmarkTable::significant)
              .findFirst()
              .orElse(""),
          outcome.shareOfLimit(result).stream()
              .mapToObj(TrainingTable::percent)
              .findFirst()
              .orElse(""));
    }
    return table;
  }

  private static String percent(double share) {
    return share < 0.01 ? "< 1 %" : Math.round(100 * share) + " %";
  }

  private TextTable profile() {
    List<OperationShares> profiles = outcome.profiles();
    List<String> heads = new ArrayList<>(List.of("operation"));
    profiles.forEach(profile -> heads.add(profile.name()));
    TextTable table = new TextTable(heads.toArray(String[]::new)).left(0);
    Set<String> names = new LinkedHashSet<>();
    profiles.forEach(
        profile ->
            profile.operations().keySet().stream()
                .filter(name -> profile.share(name) >= WORTH_A_ROW)
                .forEach(names::add));
    for (String name : names) {
      row(table, name, profiles.stream().map(profile -> profile.share(name)).toList());
    }
    row(
        table,
        "the others",
        profiles.stream()
            .map(
                profile -> 1 - profile.between() - names.stream().mapToDouble(profile::share).sum())
            .toList());
    row(table, "between them", profiles.stream().map(OperationShares::between).toList());
    return table;
  }

  private static void row(TextTable table, String name, List<Double> shares) {
    List<String> cells = new ArrayList<>(List.of(name));
    shares.forEach(share -> cells.add(Math.round(100 * Math.max(0, share)) + " %"));
    table.row(cells.toArray(String[]::new));
  }

  /**
   * Images per second, with quartiles, the slowest first, and a mark at what trains here; empty if
   * nothing was timed. The limit, which trains nothing, is not among them.
   */
  public static Optional<Picture> chart(TrainingOutcome outcome) {
    List<Bar> bars =
        outcome.results().stream()
            .filter(result -> result.role() != Role.LIMIT)
            .flatMap(result -> result.timing().map(timing -> bar(outcome, result, timing)).stream())
            .sorted(Comparator.comparingDouble(bar -> bar.length().value()))
            .toList();
    return bars.isEmpty()
        ? Optional.empty()
        : Optional.of(
            BarChart.of("Training " + outcome.task().network(), Scale.of("images per second"), bars)
                .picture());
  }

  private static Bar bar(TrainingOutcome outcome, Result result, Timing timing) {
    String mark = result.used() ? "▸ used here: " : "";
    return new Bar(
        mark + result.name(),
        new Spread(
            outcome.imagesPerSecond(timing),
            perSecond(outcome, timing.quantile(0.75)),
            perSecond(outcome, timing.quantile(0.25))));
  }

  private static double perSecond(TrainingOutcome outcome, double nanoseconds) {
    return outcome.images() / (nanoseconds / 1e9);
  }
}
