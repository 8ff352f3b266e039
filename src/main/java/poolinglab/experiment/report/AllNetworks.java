package poolinglab.experiment.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import poolinglab.experiment.study.Experiment;
import poolinglab.experiment.study.StudyResults;
import poolinglab.experiment.study.Summary;
import poolinglab.figure.Scatter;
import poolinglab.page.HtmlPage;

/** All networks on one chart: accuracy against parameters. */
final class AllNetworks {
  private AllNetworks() {}

  static String of(StudyResults results) {
    Set<String> seen = new HashSet<>();
    List<Scatter.Point> points = new ArrayList<>();
    for (Experiment experiment : results.plan().experiments()) {
      for (Summary summary : results.of(experiment)) {
        if (summary.tone() == experiment.tones().get(0)
            && seen.add(summary.tone() + summary.network().toString())) {
          points.add(AccuracyCharts.point(summary, experiment.name()));
        }
      }
    }
    Scatter scatter =
        new Scatter("All networks", AccuracyCharts.PARAMETERS, AccuracyCharts.ACCURACY, points);
    return HtmlPage.section(
        "all",
        "Accuracy and parameters",
        "<p>Further up is better, further left is smaller. A mark is the mean over the seeds, its"
            + " whisker the range from the worst seed to the best. A network that stands in several"
            + " experiments is shown once, where it stands first.</p>\n"
            + Figures.figure("alone", scatter.picture()));
  }
}
