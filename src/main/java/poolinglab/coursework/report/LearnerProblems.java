package poolinglab.coursework.report;

import java.util.ArrayList;
import java.util.List;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.Standing;

/** What was wrong with a learner's submission as a whole, and which answers were refused. */
record LearnerProblems(LearnerLink learner, ProblemList list) {
  /** Of all learners who have any. */
  static List<LearnerProblems> all(ClassFigures figures) {
    List<LearnerProblems> all = new ArrayList<>();
    for (int learner = 0; learner < figures.learners(); learner++) {
      List<String> problems = new ArrayList<>(figures.book().learners().get(learner).problems());
      for (int exercise = 0; exercise < figures.exercises(); exercise++) {
        ExerciseResult result = figures.result(learner, exercise);
        int number = figures.heading(exercise).number();
        if (result.standing() == Standing.UNJUDGED) {
          problems.add("Exercise %d: %s".formatted(number, result.message().strip()));
        }
        if (result.standing() == Standing.REFUSED) {
          problems.add("Exercise %d was refused: %s".formatted(number, result.message().strip()));
        }
      }
      LearnerLink link = LearnerLink.of(figures, learner);
      ProblemList.of(problems).ifPresent(list -> all.add(new LearnerProblems(link, list)));
    }
    return all;
  }
}
