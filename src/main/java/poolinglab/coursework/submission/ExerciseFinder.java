package poolinglab.coursework.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import poolinglab.coursework.archive.Archives;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.PredictionSheet;

/** Finds the exercise that a folder, a file or a text belongs to. */
public final class ExerciseFinder {
  private final Map<String, Exercise> folders = new HashMap<>();
  private final Map<String, Exercise> answers = new HashMap<>();
  private final List<Exercise> all;

  /** A finder among all exercises there are, also those that are not graded. */
  public ExerciseFinder(List<Exercise> exercises) {
    all = List.copyOf(exercises);
    for (Exercise exercise : exercises) {
      String slug = FileNames.alike(exercise.slug());
      folders.put(slug, exercise);
      folders.put(slug.replaceFirst("^0+(?=\\d)", ""), exercise);
      folders.put(slug.replaceFirst("^\\d+-", ""), exercise);
      answers.put(FileNames.alike(exercise.answerFile()), exercise);
    }
  }

  /** By a folder: {@code 02-max-pool-2x2}, {@code 2-max-pool-2x2 (1)}, {@code max_pool_2x2}. */
  public Optional<Exercise> ofFolder(String name) {
    String plain = FileNames.alike(FileNames.withoutCopyMark(Archives.stem(name).strip() + "."));
    String dashed = plain.substring(0, plain.length() - 1).replaceAll("[ _]+", "-");
    return Optional.ofNullable(folders.get(dashed));
  }

  /** By an answer's file: {@code MaxPool2x2.java}, {@code MaxPool2x2 (1).java}. */
  public Optional<Exercise> ofAnswer(String name) {
    return FileNames.isJava(name)
        ? Optional.ofNullable(answers.get(FileNames.alike(FileNames.javaName(name))))
        : Optional.empty();
  }

  /** By the class that a source declares, if it is the answer to one exercise alone. */
  public Optional<Exercise> ofSource(String source) {
    return only(all.stream().filter(exercise -> declares(source, exercise)).toList());
  }

  static boolean declares(String source, Exercise exercise) {
    return Pattern.compile("\\bclass\\s+" + exercise.description().className() + "\\b")
        .matcher(source)
        .find();
  }

  /** By the names of the blocks in a prediction sheet, if they are those of one exercise alone. */
  Optional<Exercise> ofPrediction(String text) {
    List<Exercise> meant = new ArrayList<>();
    for (Exercise exercise : all) {
      exercise
          .prediction()
          .map(each -> each.key().blocks().keySet())
          .filter(names -> PredictionSheet.parse(text, names).hasBlocks())
          .ifPresent(named -> meant.add(exercise));
    }
    return only(meant);
  }

  private static Optional<Exercise> only(List<Exercise> meant) {
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }
}
