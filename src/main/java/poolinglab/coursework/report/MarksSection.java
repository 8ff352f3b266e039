package poolinglab.coursework.report;

import java.util.List;
import java.util.stream.Collectors;
import poolinglab.coursework.judge.ExerciseResult;
import poolinglab.coursework.judge.LearnerResult;
import poolinglab.figure.page.Html;
import poolinglab.figure.page.HtmlPage;

/** Every mark: a row a learner, a column an exercise. */
final class MarksSection {
  private MarksSection() {}

  static String of(ClassFigures figures) {
    StringBuilder head = new StringBuilder();
    for (ExerciseHeading heading : figures.book().exercises()) {
      head.append(
          "<th scope=\"col\" class=\"n\" title=\"%s\">%d</th>"
              .formatted(Html.escape(heading.title()), heading.number()));
    }
    StringBuilder rows = new StringBuilder();
    for (int learner = 0; learner < figures.learners(); learner++) {
      rows.append(row(figures, learner));
    }
    String legend =
        List.of(Outcome.values()).stream()
            .map(
                outcome ->
                    "<span class=\"badge %s\"><span aria-hidden=\"true\">%s</span> %s</span>"
                        .formatted(outcome.style(), outcome.sign(), outcome.words()))
            .collect(Collectors.joining(" "));
    return HtmlPage.sectionBegin("marks", "Marks")
        + "<p class=\"legend\" aria-hidden=\"true\">"
        + legend
        + "</p>\n"
        + Html.scrolling(
            "Marks",
            """
            <table class="marks">
            <caption><span>Points by learner and exercise; a name leads to the learner’s details.</span></caption>
            <thead><tr><th scope="col">Learner</th><th scope="col" class="n">Total</th>\
            <th scope="col" class="n">%%</th>%s</tr></thead>
            <tbody>
            %s</tbody>
            </table>
            """
                .formatted(head, rows))
        + "</section>\n";
  }

  private static String row(ClassFigures figures, int index) {
    LearnerResult learner = figures.book().learners().get(index);
    StringBuilder row = new StringBuilder("<tr><th scope=\"row\">");
    row.append(ClassReport.linkTo(figures, index)).append("</th><td class=\"n total\">");
    row.append(learner.earned()).append("</td><td class=\"n\">");
    row.append(Math.round(figures.book().percentOf(learner))).append("</td>");
    figures.results(index).forEach(result -> row.append(cell(result)));
    return row.append("</tr>\n").toString();
  }

  private static String cell(ExerciseResult result) {
    Outcome outcome = Outcome.of(result.standing());
    return "<td class=\"%s\"><i aria-hidden=\"true\">%s</i> %d<b>, %s</b></td>"
        .formatted(outcome.style(), outcome.sign(), result.earned(), result.standing().words());
  }
}
