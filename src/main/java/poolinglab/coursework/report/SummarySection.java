package poolinglab.coursework.report;

import java.util.Locale;
import poolinglab.figure.text.Quantity;

/**
 * The class in five numbers and one chart.
 *
 * @param open a sentence about learners whose points are not known, whom the numbers leave out;
 *     empty if there are none
 */
record SummarySection(
    int learners,
    String mean,
    String median,
    long solvedEverything,
    long withoutPoints,
    String open,
    MarksDistribution distribution) {

  static SummarySection of(ClassFigures figures) {
    return new SummarySection(
        figures.learners(),
        percent(figures.mean()),
        percent(figures.median()),
        figures.solvedEverything(),
        figures.book().learners().stream()
            .filter(learner -> learner.isComplete() && learner.earned() == 0)
            .count(),
        open(figures),
        MarksDistribution.of(figures.distribution()));
  }

  private static String open(ClassFigures figures) {
    long open = figures.book().learners().stream().filter(learner -> !learner.isComplete()).count();
    return open == 0
        ? ""
        : "Not in these numbers: %s with an exercise that could not be judged."
            .formatted(Quantity.of(open, "learner"));
  }

  private static String percent(double percent) {
    return String.format(Locale.ROOT, "%.0f %%", percent);
  }
}
