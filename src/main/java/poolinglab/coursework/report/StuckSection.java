package poolinglab.coursework.report;

import java.util.List;
import poolinglab.coursework.judge.ExerciseResult;
import poolinglab.coursework.judge.GroupResult;
import poolinglab.figure.page.Html;
import poolinglab.figure.page.HtmlPage;

/** Each learner's first unsolved exercise and why it is not solved, by exercise. */
final class StuckSection {
  private static final int LONGEST_REASON = 240;

  private StuckSection() {}

  static String of(ClassFigures figures) {
    StringBuilder bodies = new StringBuilder();
    for (int exercise = 0; exercise < figures.book().exercises().size(); exercise++) {
      List<Integer> learners = figures.stuckHere(exercise);
      if (!learners.isEmpty()) {
        String title = ClassReport.title(figures.book().exercises().get(exercise));
        bodies
            .append("<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"2\">")
            .append(title)
            .append(" <span class=\"muted\">· ")
            .append(Html.count(learners.size(), "learner"))
            .append("</span></th></tr>\n");
        for (int learner : learners) {
          bodies.append(row(figures, learner, figures.result(learner, exercise)));
        }
        bodies.append("</tbody>\n");
      }
    }
    String content =
        bodies.isEmpty()
            ? "<p>Nobody is.</p>\n"
            : """
            <table class="stuck">
            <caption><span>The first exercise that each learner has not solved.</span></caption>
            <thead><tr><th scope="col">Learner</th><th scope="col">Why</th></tr></thead>
            %s</table>
            """
                .formatted(bodies);
    return HtmlPage.sectionBegin("stuck", "Who is stuck where") + content + "</section>\n";
  }

  private static String row(ClassFigures figures, int learner, ExerciseResult result) {
    return "<tr><th scope=\"row\">"
        + ClassReport.linkTo(figures, learner)
        + "</th><td>"
        + Outcome.badge(result.standing())
        + " "
        + Html.escape(Html.cut(reason(result), LONGEST_REASON))
        + "</td></tr>\n";
  }

  /** The surest mistake, else what was said, else the first group that failed. */
  static String reason(ExerciseResult result) {
    if (!result.findings().isEmpty()) {
      return result.findings().get(0).text();
    }
    if (!result.message().isBlank()) {
      return result.message().strip().lines().findFirst().orElse("");
    }
    for (GroupResult group : result.groups()) {
      boolean begun = Outcome.of(result.standing()) != Outcome.NOT_BEGUN;
      if (begun && group.earned() < group.points()) {
        return group.title() + ": " + group.right() + " of " + group.cases() + " cases are right.";
      }
    }
    return "";
  }
}
