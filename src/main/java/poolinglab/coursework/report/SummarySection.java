package poolinglab.coursework.report;

import java.util.Locale;

/** The class in five numbers and one chart. */
record SummarySection(
    int learners,
    String mean,
    String median,
    long solvedEverything,
    long withoutPoints,
    MarksDistribution distribution) {

  static SummarySection of(ClassFigures figures) {
    return new SummarySection(
        figures.learners(),
        percent(figures.mean()),
        percent(figures.median()),
        figures.solvedEverything(),
        figures.book().learners().stream().filter(learner -> learner.earned() == 0).count(),
        MarksDistribution.of(figures.distribution()));
  }

  private static String percent(double percent) {
    return String.format(Locale.ROOT, "%.0f %%", percent);
  }
}
