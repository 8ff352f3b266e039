package poolinglab.study.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import poolinglab.figure.chart.Scatter;
import poolinglab.figure.drawing.Picture;
import poolinglab.study.Experiment;
import poolinglab.study.StudyResults;
import poolinglab.study.Summary;

/**
 * All networks on one chart, accuracy against parameters; only networks that no equally small or
 * smaller one beats are labelled.
 */
final class AllNetworks {
  private AllNetworks() {}

  static Picture of(StudyResults results) {
    Map<String, Scatter.Point> byNetwork = new LinkedHashMap<>();
    for (Experiment experiment : results.plan().experiments()) {
      for (Summary summary : results.of(experiment)) {
        if (summary.tone() == experiment.tones().get(0)) {
          byNetwork.putIfAbsent(
              summary.tone() + summary.network().toString(),
              AccuracyCharts.point(summary, ExperimentSection.title(experiment)));
        }
      }
    }
    List<Scatter.Point> all = List.copyOf(byNetwork.values());
    List<Scatter.Point> points = all.stream().map(point -> labelled(point, all)).toList();
    return new Scatter("All networks", AccuracyCharts.PARAMETERS, AccuracyCharts.ACCURACY, points)
        .picture();
  }

  /** A point that another beats in both loses its label. */
  private static Scatter.Point labelled(Scatter.Point point, List<Scatter.Point> all) {
    boolean isBeaten =
        all.stream()
            .anyMatch(other -> other.x() <= point.x() && other.y().value() > point.y().value());
    return isBeaten ? new Scatter.Point("", point.group(), point.x(), point.y()) : point;
  }
}
