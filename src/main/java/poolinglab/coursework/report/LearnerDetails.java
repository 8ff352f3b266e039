package poolinglab.coursework.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.LearnerResult;

/**
 * A learner, folded up. Exercises that are solved or not started are named in a line; the others
 * are shown in full as long as the page stays light.
 *
 * @param strip a sign for every exercise, for the eye alone: the table of marks has the words
 * @param solved their numbers
 * @param notBegun their numbers
 * @param leftOut the numbers of those that would have made the page heavy
 */
record LearnerDetails(
    LearnerLink link,
    String earned,
    int points,
    List<Outcome> strip,
    Optional<ProblemList> problems,
    String solved,
    String notBegun,
    List<ResultDetails> details,
    String leftOut) {
  /** The characters that all details together may take. */
  private static final int BUDGET = 2_000_000;

  private static final int LEAST_EACH = 4_000;

  static List<LearnerDetails> all(ClassFigures figures) {
    return IntStream.range(0, figures.learners())
        .mapToObj(learner -> of(figures, learner))
        .toList();
  }

  static LearnerDetails of(ClassFigures figures, int index) {
    List<String> solved = new ArrayList<>();
    List<String> notBegun = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    List<ResultDetails> shown = new ArrayList<>();
    int together = figures.pages().isPaged() ? LearnerPages.EACH : figures.learners();
    int room = Math.max(LEAST_EACH, BUDGET / together);
    for (int exercise = 0; exercise < figures.exercises(); exercise++) {
      ExerciseHeading heading = figures.heading(exercise);
      ExerciseResult result = figures.result(index, exercise);
      String number = Integer.toString(heading.number());
      switch (Outcome.of(result.standing())) {
        case SOLVED -> solved.add(number);
        case NOT_BEGUN -> notBegun.add(number);
        default -> {
          ResultDetails details = ResultDetails.of(heading, result);
          int size = PageSize.of(details);
          if (size <= room) {
            shown.add(details);
            room -= size;
          } else {
            leftOut.add(number);
          }
        }
      }
    }
    LearnerResult learner = figures.book().learners().get(index);
    return new LearnerDetails(
        LearnerLink.of(figures, index),
        (learner.isComplete() ? "" : "≥ ") + learner.earned(),
        figures.book().points(),
        figures.results(index).stream().map(result -> Outcome.of(result.standing())).toList(),
        ProblemList.of(learner.problems()),
        String.join(", ", solved),
        String.join(", ", notBegun),
        shown,
        String.join(", ", leftOut));
  }
}
