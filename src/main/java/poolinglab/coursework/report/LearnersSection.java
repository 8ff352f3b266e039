package poolinglab.coursework.report;

import java.util.ArrayList;
import java.util.List;
import poolinglab.coursework.judge.ExerciseResult;
import poolinglab.coursework.judge.LearnerResult;
import poolinglab.figure.page.Html;
import poolinglab.figure.page.HtmlPage;

/**
 * Each learner, folded up. Solved and not begun exercises are named in a line; the others are told
 * in full as long as the page stays light.
 */
final class LearnersSection {
  /** The characters that all details together may take. */
  private static final int BUDGET = 2_000_000;

  private static final int LEAST_EACH = 4_000;

  private LearnersSection() {}

  static String of(ClassFigures figures) {
    int budget = Math.max(LEAST_EACH, BUDGET / Math.max(1, figures.learners()));
    StringBuilder text = new StringBuilder(HtmlPage.sectionBegin("learners", "Learners"));
    text.append("<p class=\"muted\">Open a name for what is not solved and why.</p>\n");
    for (int learner = 0; learner < figures.learners(); learner++) {
      text.append(learner(figures, learner, budget));
    }
    return text.append("</section>\n").toString();
  }

  private static String learner(ClassFigures figures, int index, int budget) {
    LearnerResult learner = figures.book().learners().get(index);
    return """
    <details class="learner"><summary><span class="name">%s</span> %s <span class="points">%d of %d</span></summary>
    <div id="l%d" class="body">
    %s</div></details>
    """
        .formatted(
            Html.name(learner.learner()),
            strip(figures.results(index)),
            learner.earned(),
            figures.book().points(),
            index,
            body(figures, index, budget));
  }

  /** A sign for every exercise, for the eye alone: the table of marks has the words. */
  private static String strip(List<ExerciseResult> results) {
    StringBuilder strip = new StringBuilder("<span class=\"strip\" aria-hidden=\"true\">");
    for (ExerciseResult result : results) {
      Outcome outcome = Outcome.of(result.standing());
      strip.append("<i class=\"%s\">%s</i>".formatted(outcome.style(), outcome.sign()));
    }
    return strip.append("</span>").toString();
  }

  private static String body(ClassFigures figures, int index, int budget) {
    StringBuilder body = new StringBuilder();
    LearnerResult learner = figures.book().learners().get(index);
    if (!learner.problems().isEmpty()) {
      body.append(ProblemsSection.list(learner.problems()));
    }
    List<String> solved = new ArrayList<>();
    List<String> notBegun = new ArrayList<>();
    List<String> left = new ArrayList<>();
    StringBuilder told = new StringBuilder();
    for (int exercise = 0; exercise < figures.book().exercises().size(); exercise++) {
      ExerciseHeading heading = figures.book().exercises().get(exercise);
      ExerciseResult result = figures.result(index, exercise);
      String number = Integer.toString(heading.number());
      switch (Outcome.of(result.standing())) {
        case SOLVED -> solved.add(number);
        case NOT_BEGUN -> notBegun.add(number);
        default -> {
          String details = ResultDetails.of(heading, result);
          if (told.length() + details.length() <= budget) {
            told.append(details);
          } else {
            left.add(number);
          }
        }
      }
    }
    body.append(line("Solved", solved)).append(line("Not begun", notBegun)).append(told);
    return body.append(line("Not shown here, but in results.json", left)).toString();
  }

  private static String line(String what, List<String> numbers) {
    if (numbers.isEmpty()) {
      return "";
    }
    return "<p class=\"line\"><strong>"
        + what
        + ":</strong> "
        + String.join(", ", numbers)
        + "</p>\n";
  }
}
