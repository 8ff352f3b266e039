package poolinglab.coursework.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.LearnerResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.xray.Finding;

/** What is counted of a class. Learners and exercises go by their index in the book. */
final class ClassFigures {
  static final int BINS = 10;

  private final GradeBook book;
  private final List<List<ExerciseResult>> results;

  ClassFigures(GradeBook book) {
    this.book = book;
    this.results = book.learners().stream().map(book::resultsOf).toList();
  }

  /** A mistake and who makes it. */
  record Shared(Finding finding, List<Integer> learners) {}

  /** A numbered misconception, who has it, and in which exercises it showed. */
  record Misconception(int number, List<Integer> learners, List<Integer> exercises) {}

  LearnerPages pages() {
    return new LearnerPages(learners());
  }

  GradeBook book() {
    return book;
  }

  int learners() {
    return results.size();
  }

  int exercises() {
    return book.exercises().size();
  }

  ExerciseHeading heading(int exercise) {
    return book.exercises().get(exercise);
  }

  ExerciseResult result(int learner, int exercise) {
    return results.get(learner).get(exercise);
  }

  List<ExerciseResult> results(int learner) {
    return results.get(learner);
  }

  /** Of all learners whose points are known. */
  private double[] percents() {
    return book.learners().stream()
        .filter(LearnerResult::isComplete)
        .mapToDouble(book::percentOf)
        .sorted()
        .toArray();
  }

  double mean() {
    return Arrays.stream(percents()).average().orElse(0);
  }

  double median() {
    double[] sorted = percents();
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return 0;
    }
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** How many learners have 0–9 %, 10–19 %, …; full marks count in the last. */
  int[] distribution() {
    int[] counts = new int[BINS];
    for (double percent : percents()) {
      counts[Math.max(0, Math.min(BINS - 1, (int) (percent * BINS / 100)))]++;
    }
    return counts;
  }

  Map<Outcome, Integer> outcomes(int exercise) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, 0);
    }
    for (List<ExerciseResult> learner : results) {
      counts.merge(Outcome.of(learner.get(exercise).standing()), 1, Integer::sum);
    }
    return counts;
  }

  double meanPoints(int exercise) {
    return results.stream()
        .map(learner -> learner.get(exercise))
        .filter(result -> result.standing() != Standing.UNJUDGED)
        .mapToInt(ExerciseResult::earned)
        .average()
        .orElse(0);
  }

  /** The first exercise that a learner has not solved. */
  OptionalInt stuckAt(int learner) {
    List<ExerciseResult> all = results.get(learner);
    return IntStream.range(0, all.size())
        .filter(exercise -> all.get(exercise).standing() != Standing.SOLVED)
        .findFirst();
  }

  /** How many learners have solved all exercises. */
  long solvedEverything() {
    return IntStream.range(0, learners()).filter(learner -> stuckAt(learner).isEmpty()).count();
  }

  /** Whose first unsolved exercise it is. */
  List<Integer> stuckHere(int exercise) {
    List<Integer> stuck = new ArrayList<>();
    for (int learner = 0; learner < learners(); learner++) {
      if (stuckAt(learner).orElse(-1) == exercise) {
        stuck.add(learner);
      }
    }
    return stuck;
  }

  /** The mistakes in an exercise, most common first. */
  List<Shared> mistakes(int exercise) {
    Map<String, Shared> byName = new LinkedHashMap<>();
    for (int learner = 0; learner < learners(); learner++) {
      for (Finding finding : named(result(learner, exercise))) {
        Shared shared =
            byName.computeIfAbsent(finding.name(), name -> new Shared(finding, new ArrayList<>()));
        addOnce(shared.learners(), learner);
      }
    }
    List<Shared> mistakes = new ArrayList<>(byName.values());
    mistakes.sort((one, other) -> other.learners().size() - one.learners().size());
    return mistakes;
  }

  /** The numbered misconceptions that were found, most common first. */
  List<Misconception> misconceptions() {
    Map<Integer, Misconception> byNumber = new TreeMap<>();
    for (int exercise = 0; exercise < exercises(); exercise++) {
      for (Shared shared : mistakes(exercise)) {
        int number = shared.finding().misconception();
        if (number > 0) {
          Misconception one =
              byNumber.computeIfAbsent(
                  number, n -> new Misconception(n, new ArrayList<>(), new ArrayList<>()));
          shared.learners().forEach(learner -> addOnce(one.learners(), learner));
          addOnce(one.exercises(), exercise);
        }
      }
    }
    List<Misconception> all = new ArrayList<>(byNumber.values());
    all.sort((one, other) -> other.learners().size() - one.learners().size());
    return all;
  }

  private static void addOnce(List<Integer> indexes, int index) {
    if (!indexes.contains(index)) {
      indexes.add(index);
    }
  }

  /** What was only measured has no name, and is not counted. */
  private static List<Finding> named(ExerciseResult result) {
    return result.findings().stream().filter(Finding::isNamed).toList();
  }
}
