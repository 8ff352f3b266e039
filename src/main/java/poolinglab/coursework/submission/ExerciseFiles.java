package poolinglab.coursework.submission;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import poolinglab.coursework.exercise.Exercise;

/** The files that were handed in for one exercise: all are read, or none. */
final class ExerciseFiles {
  static final String PREDICTION = "prediction.txt";
  private static final String JAVA = ".java";

  private final Exercise exercise;
  private final Problems problems = new Problems();
  private final Set<String> folders = new TreeSet<>();
  private final Map<String, List<Item>> files = new TreeMap<>();
  private final Map<String, String> sources = new TreeMap<>();
  private Optional<String> prediction = Optional.empty();

  ExerciseFiles(Exercise exercise) {
    this.exercise = exercise;
  }

  /** Whether a file of this name is read, or refused; others are passed over. */
  static boolean isWanted(String name) {
    String small = alike(name);
    return small.endsWith(JAVA) || small.equals(PREDICTION);
  }

  /** How a disk that ignores case, or the way an accent is written, sees a name. */
  static String alike(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Takes a wanted file that lies in {@code folder}. */
  void add(String folder, String name, Item item) {
    folders.add(folder);
    files.computeIfAbsent(alike(name), key -> new ArrayList<>()).add(item);
  }

  void refuse(String sentence) {
    problems.add(sentence);
  }

  boolean isEmpty() {
    return files.isEmpty() && problems.isEmpty();
  }

  /**
   * Reads the files.
   *
   * @throws RefusedException when the budget is spent
   */
  AnswerFiles read(Budget budget) throws RefusedException {
    refuseClashes();
    for (List<Item> one : problems.isEmpty() ? files.values() : List.<List<Item>>of()) {
      budget.check();
      try {
        read(one.get(0), budget);
      } catch (RefusedException refused) {
        problems.add(refused.getMessage());
      }
    }
    budget.check();
    return problems.isEmpty()
        ? new AnswerFiles(sources, prediction, List.of())
        : new AnswerFiles(Map.of(), Optional.empty(), problems.sentences());
  }

  private void read(Item item, Budget budget) throws RefusedException {
    String name = FileName.of(item.path());
    FileName.check(item.path(), exercise.answerFile());
    CheckedText text = new CheckedText(item.path());
    byte[] bytes = budget.read(item);
    if (name.equals(PREDICTION)) {
      prediction = Optional.of(text.of(bytes));
    } else {
      sources.put(name, text.ofSource(bytes));
    }
  }

  private void refuseClashes() {
    if (folders.size() > 1) {
      List<String> shown = folders.stream().map(Harmless::of).toList();
      problems.add(
          "an exercise is handed in once; "
              + exercise.slug()
              + " is in "
              + String.join(" and in ", shown)
              + ". Keep one.");
      return;
    }
    files.values().stream().filter(same -> same.size() > 1).forEach(this::refuseClash);
    long helpers = files.keySet().stream().filter(this::isHelper).count();
    if (helpers > Limits.HELPERS) {
      problems.add(
          "an answer has at most "
              + Limits.HELPERS
              + " Java files besides "
              + exercise.answerFile()
              + "; there are "
              + helpers
              + ". Put some together.");
    }
  }

  private void refuseClash(List<Item> same) {
    String first = Harmless.of(same.get(0).path());
    String second = Harmless.of(same.get(1).path());
    problems.add(
        first.equals(second)
            ? "a file is handed in once; " + first + " is in the zip twice. Pack the folder anew."
            : "names differ by more than case; "
                + first
                + " and "
                + second
                + " would be one file on many systems. Keep one.");
  }

  private boolean isHelper(String name) {
    return !name.equals(PREDICTION) && !name.equals(alike(exercise.answerFile()));
  }
}
