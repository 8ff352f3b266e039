package poolinglab.coursework.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import poolinglab.coursework.exercise.Misconceptions;
import poolinglab.coursework.xray.Finding;
import poolinglab.figure.text.Quantity;

/** What the class gets wrong, by number of the misconception and by exercise. */
record MistakesSection(List<Numbered> numbered, List<ExerciseMistakes> byExercise) {
  /** A misconception and in how many learners it was found, {@code percent} of the class. */
  record Numbered(int number, String belief, int learners, long percent, String exercises) {}

  /** The mistakes in one exercise, most common first. */
  record ExerciseMistakes(ExerciseHeading heading, List<Mistake> mistakes) {}

  /** A mistake and who makes it, {@code percent} of the class. */
  record Mistake(Finding finding, String count, long percent, List<LearnerLink> who, int more) {}

  static MistakesSection of(ClassFigures figures) {
    List<ExerciseMistakes> byExercise = new ArrayList<>();
    for (int exercise = 0; exercise < figures.exercises(); exercise++) {
      List<Mistake> mistakes =
          figures.mistakes(exercise).stream().map(shared -> mistake(figures, shared)).toList();
      if (!mistakes.isEmpty()) {
        byExercise.add(new ExerciseMistakes(figures.heading(exercise), mistakes));
      }
    }
    List<Numbered> numbered =
        figures.misconceptions().stream().map(one -> numbered(figures, one)).toList();
    return new MistakesSection(numbered, byExercise);
  }

  boolean isAnyNumbered() {
    return !numbered.isEmpty();
  }

  private static Numbered numbered(ClassFigures figures, ClassFigures.Misconception one) {
    return new Numbered(
        one.number(),
        Misconceptions.belief(one.number()),
        one.learners().size(),
        percent(one.learners(), figures),
        one.exercises().stream()
            .map(exercise -> Integer.toString(figures.heading(exercise).number()))
            .collect(Collectors.joining(", ")));
  }

  private static Mistake mistake(ClassFigures figures, ClassFigures.Shared shared) {
    LearnerPages.Cut<Integer> shown = figures.pages().cut(shared.learners());
    return new Mistake(
        shared.finding(),
        Quantity.of(shared.learners().size(), "learner"),
        percent(shared.learners(), figures),
        shown.first().stream().map(learner -> LearnerLink.of(figures, learner)).toList(),
        shown.more());
  }

  private static long percent(List<Integer> learners, ClassFigures figures) {
    return Math.round(100.0 * learners.size() / figures.learners());
  }
}
