package poolinglab.coursework.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import poolinglab.figure.page.Html;
import poolinglab.figure.page.HtmlPage;

/** Each exercise: how many solved it, and for how many the way ends there. */
final class ExercisesSection {
  private ExercisesSection() {}

  static String of(ClassFigures figures) {
    StringBuilder rows = new StringBuilder();
    for (int exercise = 0; exercise < figures.book().exercises().size(); exercise++) {
      rows.append(row(figures, exercise));
    }
    String columns =
        List.of(Outcome.values()).stream()
            .map(
                outcome ->
                    "<th scope=\"col\" class=\"n\"><span class=\"sign %s\" aria-hidden=\"true\">%s</span> %s</th>"
                        .formatted(outcome.style(), outcome.sign(), outcome.words()))
            .collect(Collectors.joining());
    return HtmlPage.sectionBegin("exercises", "Exercises")
        + hardest(figures)
        + Html.scrolling(
            "Exercises",
            """
            <table class="exercises">
            <caption><span>How many learners stand where. “Stuck here” counts those whose first unsolved exercise it is; \
            “wrong” also counts what does not compile or had to be stopped.</span></caption>
            <thead><tr><th scope="col">Exercise</th><th scope="col" class="wide">Share</th>%s\
            <th scope="col" class="n">stuck here</th><th scope="col" class="n">mean points</th></tr></thead>
            <tbody>
            %s</tbody>
            </table>
            """
                .formatted(columns, rows))
        + "</section>\n";
  }

  private static String hardest(ClassFigures figures) {
    int hardest = -1;
    int most = 0;
    for (int exercise = 0; exercise < figures.book().exercises().size(); exercise++) {
      int stuck = figures.stuckHere(exercise).size();
      if (stuck > most) {
        hardest = exercise;
        most = stuck;
      }
    }
    if (hardest < 0) {
      return "<p class=\"note\">Nobody is stuck: whoever handed in solved everything.</p>\n";
    }
    return "<p class=\"note\">Most learners are stuck at <strong>"
        + ClassReport.title(figures.book().exercises().get(hardest))
        + "</strong>: it is the first unsolved exercise of "
        + most
        + " of "
        + Html.count(figures.learners(), "learner")
        + ".</p>\n";
  }

  private static String row(ClassFigures figures, int exercise) {
    ExerciseHeading heading = figures.book().exercises().get(exercise);
    Map<Outcome, Integer> outcomes = figures.outcomes(exercise);
    StringBuilder row = new StringBuilder("<tr><th scope=\"row\">");
    row.append(ClassReport.title(heading)).append("</th><td class=\"wide\">");
    row.append(bar(outcomes, figures.learners())).append("</td>");
    outcomes.values().forEach(count -> row.append(number(count)));
    row.append(number(figures.stuckHere(exercise).size()));
    String mean = String.format(Locale.ROOT, "%.1f", figures.meanPoints(exercise));
    row.append("<td class=\"n\">").append(mean).append(" of ").append(heading.points());
    return row.append("</td></tr>\n").toString();
  }

  private static String number(int count) {
    return "<td class=\"n" + (count == 0 ? " zero" : "") + "\">" + count + "</td>";
  }

  /** The share of each outcome along a line 100 wide. */
  private static String bar(Map<Outcome, Integer> outcomes, int learners) {
    StringBuilder parts = new StringBuilder();
    double left = 0;
    for (Map.Entry<Outcome, Integer> outcome : outcomes.entrySet()) {
      double width = learners == 0 ? 0 : 100.0 * outcome.getValue() / learners;
      if (width > 0) {
        parts.append(
            String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.2f\" width=\"%.2f\" height=\"10\"/>",
                outcome.getKey().style(),
                left,
                width));
      }
      left += width;
    }
    return "<svg class=\"stack\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\""
               + " aria-hidden=\"true\">"
        + parts
        + "</svg>";
  }
}
