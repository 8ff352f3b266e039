package poolinglab.coursework.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import poolinglab.Printable;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.LearnerResult;
import poolinglab.coursework.grade.UngradedLearner;
import poolinglab.figure.text.Quantity;

/** What the grader says at the end: how many were graded, and everybody who was not. */
public final class ClassSummary {
  private static final int MOST_PASSED_OVER = 10;

  private ClassSummary() {}

  /**
   * The lines for a terminal.
   *
   * @param others what lay beside the submissions and was not one
   * @param page the report's page
   */
  public static List<String> of(GradeBook book, List<String> others, Path page) {
    List<String> lines = new ArrayList<>();
    int left = book.notGraded().size();
    String graded = Quantity.of(book.learners().size(), "learner") + " graded";
    lines.add(
        left == 0
            ? "%s: %s".formatted(graded, page)
            : "%s, %d not gradable: %s".formatted(graded, left, page));
    for (UngradedLearner each : book.notGraded()) {
      lines.add("  not graded: %s. %s".formatted(each.learner(), Printable.of(each.why())));
    }
    for (LearnerResult learner : book.learners()) {
      if (learner.isRefused()) {
        String why = String.join(" ", learner.problems());
        lines.add(
            "  all refused: %s. %s"
                .formatted(learner.learner(), Printable.of(why))
                .stripTrailing());
      }
      for (ExerciseResult result : learner.unjudged()) {
        lines.add(
            "  not judged: %s, %s. %s"
                .formatted(learner.learner(), result.slug(), Printable.of(result.message())));
      }
    }
    if (!book.learners().stream().allMatch(LearnerResult::isComplete)) {
      lines.add("  Where something was not judged, grades.csv has no total.");
    }
    if (!others.isEmpty()) {
      String shown =
          String.join(", ", others.subList(0, Math.min(MOST_PASSED_OVER, others.size())));
      int more = others.size() - MOST_PASSED_OVER;
      lines.add(
          "Not submissions: %s%s."
              .formatted(shown, more > 0 ? " and %d more".formatted(more) : ""));
    }
    lines.add("Isolation: %s.".formatted(book.isolation()));
    return lines;
  }
}
