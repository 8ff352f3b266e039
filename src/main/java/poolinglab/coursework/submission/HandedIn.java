package poolinglab.coursework.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import poolinglab.coursework.exercise.Exercise;

/** Sorts what was handed in by exercise. */
final class HandedIn {
  private final Map<String, ExerciseFiles> exercises = new TreeMap<>();
  private final Map<String, String> slugs = new TreeMap<>();
  private final Problems problems = new Problems();

  HandedIn(List<Exercise> all) {
    for (Exercise exercise : all) {
      exercises.put(exercise.slug(), new ExerciseFiles(exercise));
      slugs.put(ExerciseFiles.alike(exercise.slug()), exercise.slug());
    }
  }

  void add(Item item) {
    if (ItemPath.isByProduct(item.path())) {
      return;
    }
    try {
      place(ItemPath.of(item.path()).parts(), item);
    } catch (RefusedException refused) {
      refuse(ItemPath.split(item.path()).parts(), refused.getMessage());
    }
  }

  private void place(List<String> parts, Item item) {
    int folder = exerciseFolder(parts);
    List<String> below = parts.subList(folder + 1, parts.size());
    boolean wanted = folder >= 0 && !below.isEmpty() && ExerciseFiles.isWanted(below.get(0));
    if (item.kind().isRefused()) {
      boolean costs = folder >= 0 && (below.isEmpty() || wanted && below.size() == 1);
      refuse(costs ? parts : List.of(), item.refusal());
    } else if (wanted && (below.size() > 1 || item.kind() == Item.Kind.FOLDER)) {
      String shown = Harmless.of(String.join("/", parts.subList(0, folder + 2)));
      refuse(parts, "answers are ordinary files; " + shown + " is a folder. Rename it.");
    } else if (wanted) {
      String within = String.join("/", parts.subList(0, folder + 1));
      files(parts.get(folder)).orElseThrow().add(within, below.get(0), item);
    }
  }

  /** Where an exercise's folder stands in a path: the innermost, not too deep; −1 if none. */
  private int exerciseFolder(List<String> parts) {
    int last = Math.min(parts.size() - 1, Limits.WRAPPERS);
    while (last >= 0 && files(parts.get(last)).isEmpty()) {
      last--;
    }
    return last;
  }

  private Optional<ExerciseFiles> files(String name) {
    return Optional.ofNullable(slugs.get(ExerciseFiles.alike(name))).map(exercises::get);
  }

  private void refuse(List<String> parts, String sentence) {
    int folder = exerciseFolder(parts);
    if (folder >= 0) {
      files(parts.get(folder)).orElseThrow().refuse(sentence);
    } else {
      problems.add(sentence);
    }
  }

  /**
   * Reads the files.
   *
   * @throws RefusedException when they are too large together
   */
  Submission read(String learner) throws RefusedException {
    Budget budget = new Budget();
    Map<String, AnswerFiles> answers = new TreeMap<>();
    for (Map.Entry<String, ExerciseFiles> exercise : exercises.entrySet()) {
      if (!exercise.getValue().isEmpty()) {
        answers.put(exercise.getKey(), exercise.getValue().read(budget));
      }
    }
    if (answers.isEmpty() && problems.isEmpty() && !exercises.isEmpty()) {
      problems.add(
          "answers lie in folders named as their exercise, as "
              + exercises.keySet().iterator().next()
              + ", at most "
              + Limits.WRAPPERS
              + " folders deep; there are none with an answer in it.");
    }
    return new Submission(learner, answers, problems.sentences());
  }
}
