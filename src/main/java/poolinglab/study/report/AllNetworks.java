package poolinglab.study.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import poolinglab.figure.chart.Scatter;
import poolinglab.figure.page.HtmlPage;
import poolinglab.study.Experiment;
import poolinglab.study.StudyResults;
import poolinglab.study.Summary;

/**
 * All networks on one chart, accuracy against parameters; by name those that none beats in both.
 */
final class AllNetworks {
  private AllNetworks() {}

  static String of(StudyResults results) {
    Map<String, Scatter.Point> byNetwork = new LinkedHashMap<>();
    for (Experiment experiment : results.plan().experiments()) {
      for (Summary summary : results.of(experiment)) {
        if (summary.tone() == experiment.tones().get(0)) {
          byNetwork.putIfAbsent(
              summary.tone() + summary.network().toString(),
              AccuracyCharts.point(summary, experiment.name()));
        }
      }
    }
    List<Scatter.Point> all = List.copyOf(byNetwork.values());
    List<Scatter.Point> points = all.stream().map(point -> named(point, all)).toList();
    Scatter scatter =
        new Scatter("All networks", AccuracyCharts.PARAMETERS, AccuracyCharts.ACCURACY, points);
    return HtmlPage.section(
        "all",
        "Accuracy and parameters",
        "<p>Further up is better, further left is smaller. A mark is the mean over the seeds, its"
            + " whisker the range from the worst seed to the best. A network that stands in several"
            + " experiments is shown once, where it stands first. Those have names that no network"
            + " as small or smaller beats.</p>\n"
            + Figures.figure("alone", scatter.picture()));
  }

  /** A point that another beats in both loses its name. */
  private static Scatter.Point named(Scatter.Point point, List<Scatter.Point> all) {
    boolean isBeaten =
        all.stream()
            .anyMatch(other -> other.x() <= point.x() && other.y().value() > point.y().value());
    return isBeaten ? new Scatter.Point("", point.group(), point.x(), point.y()) : point;
  }
}
