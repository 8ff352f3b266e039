package poolinglab.study.report;

import java.util.ArrayList;
import java.util.List;
import poolinglab.figure.chart.Curves;
import poolinglab.figure.chart.Scale;
import poolinglab.figure.chart.Scatter;
import poolinglab.figure.chart.Spread;
import poolinglab.figure.drawing.Picture;
import poolinglab.study.Experiment;
import poolinglab.study.Repeated;
import poolinglab.study.Summary;
import poolinglab.study.Tone;

/**
 * One experiment's accuracy: against parameters, and by epoch where there are several; a pair for
 * each kind of images.
 */
final class AccuracyCharts {
  static final Scale PARAMETERS = Scale.of("parameters").logarithmically();
  static final Scale ACCURACY = Scale.of("test accuracy").percent();

  private AccuracyCharts() {}

  static List<Picture> of(Experiment experiment, List<Summary> summaries) {
    List<Picture> pictures = new ArrayList<>();
    for (Tone tone : experiment.tones()) {
      List<Summary> ofTone = Summary.of(summaries, tone);
      String where = experiment.words(", images %s", tone);
      pictures.add(
          new Scatter(
                  "Accuracy against parameters" + where,
                  PARAMETERS,
                  ACCURACY,
                  ofTone.stream().map(summary -> point(summary, "")).toList())
              .picture());
      List<Curves.Line> lines = ofTone.stream().map(AccuracyCharts::line).toList();
      if (lines.get(0).points().size() > 1) {
        String title = "Accuracy by epoch" + where;
        pictures.add(new Curves(title, Scale.of("epoch"), ACCURACY, lines).picture());
      }
    }
    return pictures;
  }

  static Scatter.Point point(Summary summary, String group) {
    return new Scatter.Point(
        summary.name(), group, summary.ledger().parameters(), spread(summary.accuracy()));
  }

  private static Curves.Line line(Summary summary) {
    List<Curves.Point> points = new ArrayList<>();
    for (int epoch = 0; epoch < summary.results().get(0).curve().size(); epoch++) {
      points.add(new Curves.Point(epoch + 1, spread(summary.accuracyAfter(epoch))));
    }
    return new Curves.Line(summary.name(), points);
  }

  /** The mean, from the worst seed to the best. */
  static Spread spread(Repeated figure) {
    return Spread.over(figure.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
