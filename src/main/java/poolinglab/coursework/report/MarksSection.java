package poolinglab.coursework.report;

import java.util.List;
import java.util.stream.IntStream;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.LearnerResult;
import poolinglab.coursework.grade.Standing;

/** Every mark: one row per learner, one column per exercise. */
record MarksSection(List<ExerciseHeading> headings, boolean isAnyOpen, List<Row> rows) {
  /**
   * A learner's marks.
   *
   * @param earned the total, which is the least that it can be where something was not judged
   */
  record Row(LearnerLink learner, String earned, String percent, List<Cell> cells) {}

  /** One mark. */
  record Cell(Outcome outcome, int points, Standing standing) {}

  static MarksSection of(ClassFigures figures) {
    return new MarksSection(
        figures.book().exercises(),
        !figures.book().learners().stream().allMatch(LearnerResult::isComplete),
        IntStream.range(0, figures.learners()).mapToObj(learner -> row(figures, learner)).toList());
  }

  private static Row row(ClassFigures figures, int index) {
    LearnerResult learner = figures.book().learners().get(index);
    String least = learner.isComplete() ? "" : "≥ ";
    return new Row(
        LearnerLink.of(figures, index),
        least + learner.earned(),
        least + Math.round(figures.book().percentOf(learner)),
        figures.results(index).stream().map(MarksSection::cell).toList());
  }

  private static Cell cell(ExerciseResult result) {
    return new Cell(Outcome.of(result.standing()), result.earned(), result.standing());
  }
}
