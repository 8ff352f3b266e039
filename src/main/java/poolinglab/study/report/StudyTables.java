package poolinglab.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.Quantity;
import poolinglab.figure.text.TextBlock;
import poolinglab.figure.text.TextTable;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Ledger;
import poolinglab.study.Conclusion;
import poolinglab.study.Experiment;
import poolinglab.study.ImageShape;
import poolinglab.study.Repeated;
import poolinglab.study.Settings;
import poolinglab.study.StudyPlan;
import poolinglab.study.StudyResults;
import poolinglab.study.Summary;
import poolinglab.study.Variant;

/** A study on a terminal: what it is to try, and what it found. */
public final class StudyTables {
  private StudyTables() {}

  /** What a plan is to try, and what each network costs. */
  public static String plan(StudyPlan plan, ImageShape images, Ink ink) {
    StringBuilder text = new StringBuilder();
    for (Experiment experiment : plan.experiments()) {
      text.append(heading(experiment, ink));
      TextTable table = new TextTable("network", "parameters", "products");
      for (Variant variant : experiment.variants()) {
        ConvolutionalNetwork network = variant.on(images);
        Ledger ledger = Ledger.of(network);
        table.row(
            variant.name(),
            Quantity.count(ledger.parameters()),
            Quantity.count(ledger.multiplyAccumulates()));
        table.row("  " + network, "", "");
      }
      text.append(table.draw(ink)).append('\n');
    }
    Settings settings = plan.settings();
    String trainings =
        "%s trainings %s: every network once per seed, %s, for %s."
            .formatted(
                plan.trials(images).size(),
                settings.engine().description(),
                Quantity.of(settings.seeds(), "seed"),
                Quantity.of(settings.epochs(), "epoch"));
    return text.append(TextBlock.filled(trainings, ink.width())).toString();
  }

  /** What was measured, and what follows. */
  public static String results(StudyResults results, Ink ink) {
    StringBuilder text = new StringBuilder();
    for (Experiment experiment : results.plan().experiments()) {
      text.append(heading(experiment, ink));
      text.append(table(results, experiment).draw(ink)).append('\n');
      Conclusion.of(results, experiment).forEach(sentence -> text.append(item(sentence, ink)));
      Conclusion.ofTimings(results, experiment)
          .forEach(sentence -> text.append(item(sentence, ink)));
      text.append('\n');
    }
    text.append(item("Trained " + results.plan().settings().engine().description() + ".", ink));
    if (results.kindsOfMachines() > 1) {
      text.append(
          item(
              "The trainings were done by machines of %d kinds, which round differently; last digits may depend on it."
                  .formatted(results.kindsOfMachines()),
              ink));
    }
    return text.toString();
  }

  private static String heading(Experiment experiment, Ink ink) {
    String heading = experiment.name() + ": " + experiment.question();
    List<String> lines = TextBlock.filled(heading, ink.width()).lines();
    return new TextBlock(lines.stream().map(ink::bold).toList()).toString();
  }

  private static TextTable table(StudyResults results, Experiment experiment) {
    boolean shifts = experiment.shift() > 0;
    List<String> headings = new ArrayList<>(List.of("network", "accuracy\n%", "from–to"));
    headings.addAll(shifts ? List.of("stays\n%") : List.of());
    headings.addAll(
        List.of("parameters", "products", "activations", "s per\nepoch", "ms per\nimage"));
    TextTable table =
        new TextTable(headings.toArray(String[]::new))
            .optional(headings.indexOf("activations"))
            .optional(headings.size() - 1);
    for (Summary summary : results.of(experiment)) {
      Ledger ledger = summary.ledger();
      String tone = experiment.words(", %s", summary.tone());
      List<String> row = new ArrayList<>();
      row.add(summary.name() + tone);
      row.add(percent(summary.accuracy().mean()));
      row.add(range(summary.accuracy()));
      row.addAll(shifts ? List.of(percent(summary.agreement().mean())) : List.of());
      row.add(Quantity.count(ledger.parameters()));
      row.add(Quantity.count(ledger.multiplyAccumulates()));
      row.add(Quantity.bytes(ledger.activationBytes()));
      row.add(decimal(summary.times().secondsPerEpoch().mean()));
      row.add(decimal(summary.times().millisecondsPerImage().mean()));
      table.row(row.toArray(String[]::new));
    }
    return table;
  }

  private static String item(String sentence, Ink ink) {
    String lines = TextBlock.filled(sentence, ink.width() - 2).indented(2).toString();
    return "–" + lines.substring(1);
  }

  private static String range(Repeated spread) {
    return percent(spread.least()) + "–" + percent(spread.most());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
