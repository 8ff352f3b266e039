package poolinglab.coursework.report;

import java.util.List;
import java.util.stream.Collectors;
import poolinglab.coursework.exercise.Misconceptions;
import poolinglab.figure.page.Html;
import poolinglab.figure.page.HtmlPage;

/** What the class gets wrong, by exercise and by number of the misconception. */
final class MistakesSection {
  private MistakesSection() {}

  static String of(ClassFigures figures) {
    StringBuilder text =
        new StringBuilder(HtmlPage.sectionBegin("mistakes", "Misconceptions of the class"));
    List<ClassFigures.Misconception> numbered = figures.misconceptions();
    if (!numbered.isEmpty()) {
      text.append(byNumber(figures, numbered));
    }
    int before = text.length();
    for (int exercise = 0; exercise < figures.book().exercises().size(); exercise++) {
      List<ClassFigures.Shared> mistakes = figures.mistakes(exercise);
      if (!mistakes.isEmpty()) {
        text.append("<h3>")
            .append(ClassReport.title(figures.book().exercises().get(exercise)))
            .append("</h3>\n<ul class=\"mistakes\">\n");
        mistakes.forEach(shared -> text.append(mistake(figures, shared)));
        text.append("</ul>\n");
      }
    }
    if (text.length() == before) {
      text.append("<p>No mistake was recognised by name.</p>\n");
    }
    return text.append("</section>\n").toString();
  }

  private static String byNumber(
      ClassFigures figures, List<ClassFigures.Misconception> misconceptions) {
    StringBuilder rows = new StringBuilder();
    for (ClassFigures.Misconception one : misconceptions) {
      int learners = one.learners().size();
      String exercises =
          one.exercises().stream()
              .map(index -> Integer.toString(figures.book().exercises().get(index).number()))
              .collect(Collectors.joining(", "));
      rows.append(
          "<tr><th scope=\"row\">%d. %s</th><td class=\"n\">%d</td><td class=\"wide\">%s</td><td>%s</td></tr>\n"
              .formatted(
                  one.number(),
                  Html.escape(Misconceptions.belief(one.number())),
                  learners,
                  bar(learners, figures.learners()),
                  exercises));
    }
    return Html.scrolling(
        "Misconceptions by number",
        """
        <table class="numbers">
        <caption><span>What was believed, the commonest first.</span></caption>
        <thead><tr><th scope="col">Belief</th><th scope="col" class="n">Learners</th>\
        <th scope="col" class="wide">Share of the class</th><th scope="col">In exercises</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        """
            .formatted(rows));
  }

  private static String mistake(ClassFigures figures, ClassFigures.Shared shared) {
    int learners = shared.learners().size();
    int number = shared.finding().misconception();
    String who =
        shared.learners().stream()
            .map(learner -> ClassReport.linkTo(figures, learner))
            .collect(Collectors.joining(", "));
    return """
    <li><p class="count"><strong>%s</strong> %s</p>
    <p>%s %s</p>
    <p class="who">%s</p></li>
    """
        .formatted(
            Html.count(learners, "learner"),
            bar(learners, figures.learners()),
            Html.escape(shared.finding().text()),
            number > 0 ? "<span class=\"tag\">misconception " + number + "</span>" : "",
            who);
  }

  private static String bar(int part, int whole) {
    return "<svg class=\"part\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\""
               + " aria-hidden=\"true\"><rect class=\"all\" width=\"100\" height=\"10\"/><rect"
               + " class=\"bar\" width=\""
        + Math.round(100.0 * part / Math.max(1, whole))
        + "\" height=\"10\"/></svg>";
  }
}
