package poolinglab.coursework.report;

import java.util.ArrayList;
import java.util.List;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.figure.text.Quantity;

/** The learners whose first unsolved exercise is the same, and why they have not solved it. */
record StuckGroup(ExerciseHeading heading, String count, List<Row> rows, int more) {
  private static final int LONGEST_REASON = 240;

  /** One learner. */
  record Row(LearnerLink learner, Outcome outcome, Standing standing, String reason) {}

  /** By exercise; none where no one is stuck. */
  static List<StuckGroup> all(ClassFigures figures) {
    List<StuckGroup> groups = new ArrayList<>();
    for (int exercise = 0; exercise < figures.exercises(); exercise++) {
      int here = exercise;
      List<Integer> stuck = figures.stuckHere(here);
      LearnerPages.Cut<Integer> shown = figures.pages().cut(stuck);
      List<Row> rows =
          shown.first().stream()
              .map(learner -> row(LearnerLink.of(figures, learner), figures.result(learner, here)))
              .toList();
      if (!rows.isEmpty()) {
        String count = Quantity.of(stuck.size(), "learner");
        groups.add(new StuckGroup(figures.heading(here), count, rows, shown.more()));
      }
    }
    return groups;
  }

  private static Row row(LearnerLink learner, ExerciseResult result) {
    return new Row(
        learner,
        Outcome.of(result.standing()),
        result.standing(),
        Excerpt.of(reason(result), LONGEST_REASON));
  }

  /** The surest mistake, else the first line of the message, else the first group that failed. */
  private static String reason(ExerciseResult result) {
    if (!result.findings().isEmpty()) {
      return result.findings().get(0).text();
    }
    if (!result.message().isBlank()) {
      return result.message().strip().lines().findFirst().orElse("");
    }
    boolean begun = Outcome.of(result.standing()) != Outcome.NOT_BEGUN;
    return result.groups().stream()
        .filter(group -> begun && group.earned() < group.points())
        .findFirst()
        .map(StuckGroup::words)
        .orElse("");
  }

  private static String words(GroupResult group) {
    return "%s: %d of %d cases are right.".formatted(group.title(), group.right(), group.cases());
  }
}
