package poolinglab.coursework.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import poolinglab.figure.text.Quantity;

/** Each exercise: how many solved it, and how many got no further. */
record ExercisesSection(Optional<Hardest> hardest, List<Row> rows) {
  /** The exercise at which most learners are stuck. */
  record Hardest(ExerciseHeading heading, int stuck, String learners) {}

  /**
   * An exercise.
   *
   * @param counts learners by outcome, then those who are stuck here
   * @param mean of the points
   */
  record Row(ExerciseHeading heading, List<Share> shares, List<Count> counts, String mean) {}

  /** A number of learners, and what they have in common. */
  record Count(int learners, String what) {}

  /** An outcome's share of a line 100 wide. */
  record Share(Outcome outcome, String left, String width) {}

  static ExercisesSection of(ClassFigures figures) {
    return new ExercisesSection(
        hardest(figures),
        IntStream.range(0, figures.exercises()).mapToObj(i -> row(figures, i)).toList());
  }

  private static Optional<Hardest> hardest(ClassFigures figures) {
    Optional<Hardest> hardest = Optional.empty();
    for (int exercise = 0; exercise < figures.exercises(); exercise++) {
      int stuck = figures.stuckHere(exercise).size();
      if (stuck > hardest.map(Hardest::stuck).orElse(0)) {
        String learners = Quantity.of(figures.learners(), "learner");
        hardest = Optional.of(new Hardest(figures.heading(exercise), stuck, learners));
      }
    }
    return hardest;
  }

  private static Row row(ClassFigures figures, int exercise) {
    Map<Outcome, Integer> outcomes = figures.outcomes(exercise);
    List<Count> counts = new ArrayList<>();
    outcomes.forEach((outcome, learners) -> counts.add(new Count(learners, outcome.words())));
    counts.add(new Count(figures.stuckHere(exercise).size(), "stuck here"));
    return new Row(
        figures.heading(exercise),
        shares(outcomes, figures.learners()),
        counts,
        String.format(Locale.ROOT, "%.1f", figures.meanPoints(exercise)));
  }

  private static List<Share> shares(Map<Outcome, Integer> outcomes, int learners) {
    List<Share> shares = new ArrayList<>();
    double left = 0;
    for (Map.Entry<Outcome, Integer> outcome : outcomes.entrySet()) {
      if (outcome.getValue() > 0) {
        double width = 100.0 * outcome.getValue() / learners;
        shares.add(new Share(outcome.getKey(), places(left), places(width)));
        left += width;
      }
    }
    return shares;
  }

  private static String places(double length) {
    return String.format(Locale.ROOT, "%.2f", length);
  }
}
