package poolinglab.coursework.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Group;
import poolinglab.coursework.exercise.WrongAnswer;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.sandbox.Interruption;
import poolinglab.coursework.xray.Finding;

/**
 * Proves of an exercise that it can be given to learners: the stub compiles and earns nothing, the
 * exemplar earns everything, and every wrong answer fails with its own diagnosis. Answers take the
 * way that a learner's take.
 */
public final class SelfCheck {
  private static final int FEWEST_HINTS = 3;

  private final Workshop workshop;
  private final long seed;
  private final Consumer<String> progress;

  /**
   * Begins.
   *
   * @param seed which inputs are generated
   * @param progress is told what was checked
   */
  public SelfCheck(Workshop workshop, long seed, Consumer<String> progress) {
    this.workshop = workshop;
    this.seed = seed;
    this.progress = progress;
  }

  /** Checks several, {@code workers} at a time; the sentences come in the exercises' order. */
  public List<String> checkAll(List<Exercise> exercises, int workers) {
    workshop.rehearse(exercises);
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<List<String>>> running =
          exercises.stream().map(each -> pool.submit(() -> check(each))).toList();
      List<String> problems = new ArrayList<>();
      for (Future<List<String>> each : running) {
        problems.addAll(Interruption.result(each));
      }
      return problems;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Checks one exercise; returns a sentence for everything that is not as it must be. */
  public List<String> check(Exercise exercise) {
    List<String> problems = new ArrayList<>();
    checkTexts(exercise, problems);
    checkGroups(exercise, problems);
    if (asksForPrediction(exercise) && exercise.prediction().isEmpty()) {
      return named(exercise, problems); // Without a sheet nothing can be marked.
    }
    checkStub(exercise, problems);
    checkExemplar(exercise, problems);
    for (WrongAnswer wrong : exercise.wrongAnswers()) {
      checkWrong(exercise, wrong, problems);
      progress.accept(exercise.slug() + ": " + wrong.name());
    }
    return named(exercise, problems);
  }

  private static List<String> named(Exercise exercise, List<String> problems) {
    return problems.stream().map(problem -> exercise.slug() + ": " + problem).toList();
  }

  private static boolean asksForPrediction(Exercise exercise) {
    return exercise.description().groups().stream()
        .anyMatch(group -> group.name().equals(Group.PREDICTION));
  }

  private static void checkTexts(Exercise exercise, List<String> problems) {
    if (exercise.instructions().isBlank()) {
      problems.add("instructions.md is empty");
    }
    if (exercise.hints().size() < FEWEST_HINTS) {
      problems.add("hints.md has " + exercise.hints().size() + " hints; at least " + FEWEST_HINTS);
    }
    if (exercise.wrongAnswers().isEmpty()) {
      problems.add("wrong/ is empty");
    }
    if (asksForPrediction(exercise) != exercise.prediction().isPresent()) {
      problems.add("a group “prediction” and a prediction.txt go together; one is missing");
    }
  }

  private void checkGroups(Exercise exercise, List<String> problems) {
    Set<String> used = new HashSet<>();
    for (SolvedCase each : workshop.prepare(exercise).cases(seed)) {
      used.add(each.group());
    }
    Set<String> named = new HashSet<>();
    for (Group group : exercise.description().groups()) {
      named.add(group.name());
      if (!group.name().equals(Group.PREDICTION) && !used.contains(group.name())) {
        problems.add("group " + group.name() + " has no case");
      }
    }
    used.stream()
        .filter(group -> !named.contains(group))
        .forEach(group -> problems.add("cases of group " + group + ", which is not named"));
  }

  private void checkStub(Exercise exercise, List<String> problems) {
    // A blank line more, so that it is run and not recognised.
    ExerciseResult result = mark(exercise, exercise.stub() + "\n", blankSheet(exercise));
    if (result.standing() != Standing.UNTOUCHED || result.earned() != 0) {
      problems.add(
          "the stub must earn nothing and say so; got “%s” with %s points. %s"
              .formatted(result.standing().words(), result.earned(), result.message()));
    }
  }

  private void checkExemplar(Exercise exercise, List<String> problems) {
    Optional<String> key = exercise.prediction().map(prediction -> prediction.keyText());
    ExerciseResult result = mark(exercise, exercise.exemplar(), key);
    progress.accept(exercise.slug() + ": exemplar");
    if (result.standing() != Standing.SOLVED) {
      problems.add(
          "the exemplar must earn every point; it earned %s of %s. %s"
              .formatted(result.earned(), result.points(), result.message()));
    }
  }

  private void checkWrong(Exercise exercise, WrongAnswer wrong, List<String> problems) {
    boolean sheet = wrong.prediction();
    ExerciseResult result =
        mark(
            exercise,
            sheet ? exercise.exemplar() : wrong.text(),
            sheet ? Optional.of(wrong.text()) : Optional.empty());
    if (sheet ? result.standing() == Standing.SOLVED : codeIsRight(result)) {
      problems.add("wrong answer " + wrong.name() + " passes");
      return;
    }
    String first = result.findings().stream().map(Finding::name).findFirst().orElse("none");
    boolean own =
        sheet
            ? result.findings().stream().anyMatch(finding -> finding.name().equals(wrong.name()))
            : first.equals(wrong.name());
    if (!own) {
      problems.add(
          "wrong answer %s must be diagnosed as itself; the first diagnosis was %s (%s). %s"
              .formatted(wrong.name(), first, result.standing().words(), result.message()));
    }
  }

  private static boolean codeIsRight(ExerciseResult result) {
    return result.groups().stream()
        .filter(group -> !group.name().equals(Group.PREDICTION))
        .allMatch(group -> group.earned() == group.points());
  }

  private static Optional<String> blankSheet(Exercise exercise) {
    return exercise.prediction().map(Exercise.Prediction::blank);
  }

  private ExerciseResult mark(Exercise exercise, String source, Optional<String> sheet) {
    Map<String, String> sources = new HashMap<>(Map.of(exercise.answerFile(), source));
    return workshop.mark(exercise, new Answer(sources, sheet), seed);
  }
}
