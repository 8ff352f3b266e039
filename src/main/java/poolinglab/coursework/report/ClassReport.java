package poolinglab.coursework.report;

import java.util.List;
import poolinglab.figure.page.Html;
import poolinglab.figure.page.HtmlPage;
import poolinglab.figure.page.HtmlPage.Link;

/**
 * The page that a teacher opens: the class at a glance, where it is stuck and why, and every
 * learner. One file that needs no network and runs no script; its own policy forbids both.
 */
public final class ClassReport {
  private static final String STYLE_SHEET = "report.css";
  private static final List<Link> LINKS =
      List.of(
          new Link("summary", "Summary"),
          new Link("exercises", "Exercises"),
          new Link("mistakes", "Misconceptions"),
          new Link("stuck", "Who is stuck where"),
          new Link("marks", "Marks"),
          new Link("learners", "Learners"),
          new Link("problems", "Problems"),
          new Link("isolation", "How it was graded"));

  private ClassReport() {}

  /** The whole page. */
  public static String of(GradeBook book) {
    ClassFigures figures = new ClassFigures(book);
    String content =
        SummarySection.of(figures)
            + ExercisesSection.of(figures)
            + MistakesSection.of(figures)
            + StuckSection.of(figures)
            + MarksSection.of(figures)
            + LearnersSection.of(figures)
            + ProblemsSection.of(figures)
            + isolation(book);
    return new HtmlPage(
            "Class report",
            lead(book),
            HtmlPage.style(ClassReport.class, STYLE_SHEET),
            LINKS,
            content,
            footer(book))
        .html();
  }

  private static String lead(GradeBook book) {
    return "%s · %s · %s"
        .formatted(
            Html.count(book.learners().size(), "learner"),
            Html.count(book.exercises().size(), "exercise"),
            Html.count(book.points(), "point"));
  }

  private static String footer(GradeBook book) {
    return "Pooling Lab "
        + book.toolVersion()
        + ". All results for other programs: results.json, grades.csv and the folder gradescope.";
  }

  private static String isolation(GradeBook book) {
    String seed =
        book.seed()
            .map(
                number ->
                    "The cases were drawn with seed "
                        + number
                        + "; the same seed draws the same cases.")
            .orElse("The cases were drawn anew for this run.");
    return HtmlPage.sectionBegin("isolation", "How it was graded")
        + "<p>"
        + Html.escape(book.isolation())
        + "</p>\n<p>"
        + seed
        + "</p>\n</section>\n";
  }

  /** Where a learner's details are. */
  static String linkTo(ClassFigures figures, int learner) {
    String name = figures.book().learners().get(learner).learner();
    return "<a href=\"#l" + learner + "\">" + Html.name(name) + "</a>";
  }

  /** An exercise as it is called in every section: 2. Max pooling 2×2. */
  static String title(ExerciseHeading heading) {
    return heading.number() + ". " + Html.escape(heading.title());
  }
}
