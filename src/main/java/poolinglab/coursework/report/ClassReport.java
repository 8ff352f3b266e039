package poolinglab.coursework.report;

import java.util.List;
import poolinglab.coursework.grade.UngradedLearner;
import poolinglab.figure.page.PageTemplate;
import poolinglab.figure.text.Quantity;

/**
 * The page that a teacher opens: the class at a glance, where it is stuck and why, and every
 * learner; those of a large class on pages beside it. It needs no network and runs no script; its
 * own policy forbids both.
 *
 * <p>Its components are what {@code class-report.mustache} and its parts show.
 */
record ClassReport(
    String lead,
    List<Outcome> outcomes,
    SummarySection summary,
    ExercisesSection exercises,
    MistakesSection mistakes,
    List<StuckGroup> stuck,
    MarksSection marks,
    String home,
    List<LearnerDetails> learners,
    List<PageLink> pages,
    List<LearnerProblems> problems,
    int moreProblems,
    List<UngradedLearner> notGraded,
    String isolation,
    String seed,
    String toolVersion) {

  /** A page of learners, and whom it has. */
  record PageLink(String address, String names) {
    static List<PageLink> all(ClassFigures figures) {
      return figures.pages().pages().stream()
          .map(page -> new PageLink(page.file(), LearnersPage.span(figures, page)))
          .toList();
    }
  }

  /** The whole page. */
  static String of(GradeBook book) {
    ClassFigures figures = new ClassFigures(book);
    LearnerPages.Cut<LearnerProblems> problems = figures.pages().cut(LearnerProblems.all(figures));
    ClassReport report =
        new ClassReport(
            "%s · %s · %s"
                .formatted(
                    Quantity.of(book.learners().size(), "learner"),
                    Quantity.of(book.exercises().size(), "exercise"),
                    Quantity.of(book.points(), "point")),
            List.of(Outcome.values()),
            SummarySection.of(figures),
            ExercisesSection.of(figures),
            MistakesSection.of(figures),
            StuckGroup.all(figures),
            MarksSection.of(figures),
            "",
            figures.pages().isPaged() ? List.of() : LearnerDetails.all(figures),
            PageLink.all(figures),
            problems.first(),
            problems.more(),
            book.notGraded(),
            book.isolation(),
            book.seed()
                .map(
                    "The cases were drawn with seed %d; the same seed draws the same cases."
                        ::formatted)
                .orElse(
                    "Each learner’s cases were drawn with a seed of their own, which is in results.json; graded into this folder again, they are the same."),
            book.toolVersion());
    return PageTemplate.fill(ClassReport.class, "class-report", report);
  }

  boolean isAnyoneStuck() {
    return !stuck.isEmpty();
  }

  boolean isAnyoneNotGraded() {
    return !notGraded.isEmpty();
  }

  boolean isPaged() {
    return !pages.isEmpty();
  }

  boolean isAnythingRefused() {
    return !problems.isEmpty();
  }
}
