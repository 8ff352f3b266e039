package poolinglab.study.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import poolinglab.figure.text.Quantity;
import poolinglab.study.Experiment;
import poolinglab.study.Repeated;
import poolinglab.study.StudyResults;
import poolinglab.study.Summary;

/** Every figure of one experiment. */
record FiguresTable(String title, String question, List<Row> rows) {
  /**
   * A network.
   *
   * @param agreement how many answers stay; empty where the images did not move
   */
  record Row(
      String name,
      Range accuracy,
      Optional<Range> agreement,
      String parameters,
      String multiplyAccumulates,
      String activations,
      Range secondsPerEpoch,
      Range millisecondsPerImage,
      String layers) {}

  /** A mean over the seeds, and from the smallest to the largest. */
  record Range(String mean, String spread) {
    static Range of(Repeated figure, double factor, int places) {
      String pattern = "%." + places + "f";
      return new Range(
          String.format(Locale.ROOT, pattern, factor * figure.mean()),
          String.format(
              Locale.ROOT,
              pattern + "–" + pattern,
              factor * figure.least(),
              factor * figure.most()));
    }
  }

  static FiguresTable of(StudyResults results, Experiment experiment) {
    return new FiguresTable(
        ExperimentSection.title(experiment),
        experiment.question(),
        results.of(experiment).stream().map(summary -> row(experiment, summary)).toList());
  }

  private static Row row(Experiment experiment, Summary summary) {
    return new Row(
        summary.name() + experiment.words(", %s", summary.tone()),
        Range.of(summary.accuracy(), 100, 1),
        experiment.shift() > 0
            ? Optional.of(Range.of(summary.agreement(), 100, 1))
            : Optional.empty(),
        Quantity.count(summary.ledger().parameters()),
        Quantity.count(summary.ledger().multiplyAccumulates()),
        Quantity.bytes(summary.ledger().activationBytes()),
        Range.of(summary.times().secondsPerEpoch(), 1, 2),
        Range.of(summary.times().millisecondsPerImage(), 1, 2),
        summary.network().toString());
  }
}
