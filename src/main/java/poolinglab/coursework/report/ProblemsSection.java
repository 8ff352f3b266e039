package poolinglab.coursework.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import poolinglab.coursework.judge.ExerciseResult;
import poolinglab.coursework.judge.Standing;
import poolinglab.figure.page.Html;
import poolinglab.figure.page.HtmlPage;

/** What was refused, and what was wrong with submissions as a whole. */
final class ProblemsSection {
  private static final int LONGEST = 400;
  private static final int MOST = 20;

  private ProblemsSection() {}

  static String of(ClassFigures figures) {
    StringBuilder items = new StringBuilder();
    for (int learner = 0; learner < figures.learners(); learner++) {
      List<String> problems = new ArrayList<>(figures.book().learners().get(learner).problems());
      for (int exercise = 0; exercise < figures.book().exercises().size(); exercise++) {
        ExerciseResult result = figures.result(learner, exercise);
        if (result.standing() == Standing.REFUSED) {
          ExerciseHeading heading = figures.book().exercises().get(exercise);
          problems.add(
              "Exercise " + heading.number() + " was refused: " + result.message().strip());
        }
      }
      if (!problems.isEmpty()) {
        items
            .append("<dt>")
            .append(ClassReport.linkTo(figures, learner))
            .append("</dt>\n<dd>")
            .append(list(problems))
            .append("</dd>\n");
      }
    }
    return HtmlPage.sectionBegin("problems", "Refused submissions and problems")
        + (items.isEmpty()
            ? "<p>Nothing was refused.</p>\n"
            : "<dl class=\"problems\">\n" + items + "</dl>\n")
        + "</section>\n";
  }

  static String list(List<String> problems) {
    String items =
        problems.stream()
            .limit(MOST)
            .map(problem -> "<li>" + Html.escape(Html.cut(problem, LONGEST)) + "</li>\n")
            .collect(Collectors.joining());
    int more = problems.size() - MOST;
    String rest = more > 0 ? "<li>… and " + more + " more, in results.json</li>\n" : "";
    return "<ul class=\"problem\">\n" + items + rest + "</ul>\n";
  }
}
