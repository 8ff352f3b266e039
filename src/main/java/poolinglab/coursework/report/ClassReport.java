package poolinglab.coursework.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The page that a teacher opens: the class at a glance, where it is stuck and why, and every
 * learner. One file that needs no network and runs no script; its own policy forbids both.
 */
public final class ClassReport {
  private static final String STYLE_SHEET = "report.css";

  private ClassReport() {}

  /** The whole page. */
  public static String of(GradeBook book) {
    ClassFigures figures = new ClassFigures(book);
    return head()
        + header(book)
        + "<main id=\"main\">\n"
        + SummarySection.of(figures)
        + ExercisesSection.of(figures)
        + MistakesSection.of(figures)
        + StuckSection.of(figures)
        + MarksSection.of(figures)
        + LearnersSection.of(figures)
        + ProblemsSection.of(figures)
        + isolation(book)
        + "</main>\n<footer><p>Pooling Lab "
        + Html.escape(book.toolVersion())
        + ". All results for other programs: results.json, grades.csv and the folder"
        + " gradescope.</p></footer>\n</body>\n</html>\n";
  }

  private static String head() {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>Class report – Pooling Lab</title>
        <style>
        """
        + styleSheet()
        + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n";
  }

  private static String styleSheet() {
    try (InputStream sheet = ClassReport.class.getResourceAsStream(STYLE_SHEET)) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new IllegalStateException(STYLE_SHEET + " belongs beside this class", missing);
    }
  }

  private static String header(GradeBook book) {
    return """
        <header>
        <p class="kicker">Pooling Lab</p>
        <h1>Class report</h1>
        <p class="lead">%s · %s · %s</p>
        <nav aria-label="Sections"><ul>
        <li><a href="#summary">Summary</a></li>
        <li><a href="#exercises">Exercises</a></li>
        <li><a href="#mistakes">Misconceptions</a></li>
        <li><a href="#stuck">Who is stuck where</a></li>
        <li><a href="#marks">Marks</a></li>
        <li><a href="#learners">Learners</a></li>
        <li><a href="#problems">Problems</a></li>
        <li><a href="#isolation">How it was graded</a></li>
        </ul></nav>
        </header>
        """
        .formatted(
            Html.count(book.learners().size(), "learner"),
            Html.count(book.exercises().size(), "exercise"),
            Html.count(book.points(), "point"));
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
    return section("isolation", "How it was graded")
        + "<p>"
        + Html.escape(book.isolation())
        + "</p>\n<p>"
        + seed
        + "</p>\n</section>\n";
  }

  static String section(String id, String heading) {
    return "<section id=\"%s\" aria-labelledby=\"%s-h\">\n<h2 id=\"%s-h\">%s</h2>\n"
        .formatted(id, id, id, heading);
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
