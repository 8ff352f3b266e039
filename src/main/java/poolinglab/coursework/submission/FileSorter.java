package poolinglab.coursework.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import poolinglab.coursework.archive.ExceededException;
import poolinglab.coursework.archive.RefusedException;
import poolinglab.coursework.archive.TextEncoding;
import poolinglab.coursework.exercise.Exercise;

/** Sorts what was handed in by exercise. */
final class FileSorter {
  private static final int MOST_NAMED = 5;

  private final ExerciseFinder finder;
  private final Budget budget = new Budget();
  private final Map<String, ExerciseFiles> exercises = new TreeMap<>();
  private final Problems problems = new Problems();
  private final List<SubmittedFile> looseJava = new ArrayList<>();
  private final List<SubmittedFile> loosePredictions = new ArrayList<>();
  private final List<String> others = new ArrayList<>();

  FileSorter(List<Exercise> all) {
    finder = new ExerciseFinder(all);
    for (Exercise exercise : all) {
      exercises.put(exercise.slug(), new ExerciseFiles(exercise, budget));
    }
  }

  /** A file or a folder at a path that leads nowhere else. */
  void found(SubmittedFile file) {
    int folder = exerciseFolder(file.parts());
    if (file.item().isFolder()) {
      foundFolder(file, folder);
    } else if (FileNames.isJava(file.name())) {
      Optional<Exercise> exercise =
          folder >= 0 ? finder.ofFolder(file.parts().get(folder)) : finder.ofAnswer(file.name());
      exercise.map(this::files).ifPresentOrElse(to -> to.addJava(file), () -> looseJava.add(file));
    } else if (FileNames.isPrediction(file.name())) {
      files(file.parts(), folder)
          .ifPresentOrElse(to -> to.addPrediction(file), () -> loosePredictions.add(file));
    } else if (file.name().endsWith(".class") && folder >= 0) {
      files(file.parts(), folder).orElseThrow().addCompiled(file);
    } else if (FileNames.isUnreadPrediction(file.name()) && folder >= 0) {
      files(file.parts(), folder).orElseThrow().addUnreadPrediction(file);
    } else {
      others.add(file.shown());
    }
  }

  private void foundFolder(SubmittedFile folder, int exercise) {
    if (exercise >= 0 && FileNames.isJava(folder.name())) {
      refused(folder.parts(), folder.shown() + " is a folder, not a Java file. Rename it.");
    } else if (exercise == folder.parts().size() - 1) {
      files(folder.parts(), exercise).orElseThrow().addFolder();
    }
  }

  /**
   * Something that is not read.
   *
   * @param parts of its path, unchecked
   */
  void refused(List<String> parts, String sentence) {
    Optional<ExerciseFiles> files = files(parts, exerciseFolder(parts));
    Optional<ExerciseFiles> meant =
        files.isPresent() || parts.isEmpty()
            ? files
            : finder.ofAnswer(parts.get(parts.size() - 1)).map(this::files);
    meant.ifPresentOrElse(to -> to.refuse(sentence), () -> problems.add("%s", sentence));
  }

  /** Where an exercise's folder is in a path: the innermost; −1 if there is none. */
  private int exerciseFolder(List<String> parts) {
    int last = parts.size() - 1;
    while (last >= 0 && finder.ofFolder(parts.get(last)).isEmpty()) {
      last--;
    }
    return last;
  }

  private Optional<ExerciseFiles> files(List<String> parts, int folder) {
    return folder < 0 ? Optional.empty() : finder.ofFolder(parts.get(folder)).map(this::files);
  }

  private ExerciseFiles files(Exercise exercise) {
    return exercises.get(exercise.slug());
  }

  /** Reads the files. */
  Submission read(String learner) throws ExceededException {
    placeLooseJava();
    placeLoosePredictions();
    Map<String, AnswerFiles> answers = new TreeMap<>();
    for (Map.Entry<String, ExerciseFiles> exercise : exercises.entrySet()) {
      if (exercise.getValue().isPresent()) {
        answers.put(exercise.getKey(), exercise.getValue().read());
      }
    }
    answers.replaceAll((slug, files) -> OwnAnswers.added(files, answers.values()));
    if (answers.isEmpty() && problems.isEmpty()) {
      problems.add("%s", nothingFound());
    }
    return new Submission(learner, answers, problems.sentences());
  }

  /** By what they declare; what declares no answer is a helper of the answers that name it. */
  private void placeLooseJava() throws ExceededException {
    List<SubmittedFile> helpers = new ArrayList<>();
    for (SubmittedFile file : looseJava) {
      Optional<Exercise> meant = text(file).flatMap(finder::ofSource);
      meant.ifPresentOrElse(each -> files(each).addJava(file), () -> helpers.add(file));
    }
    for (ExerciseFiles files : exercises.values()) {
      for (SubmittedFile helper : helpers) {
        if (files.isPresent() && files.mentions(helper)) {
          files.addJava(helper);
        }
      }
    }
    helpers.forEach(file -> others.add(file.shown()));
  }

  /** By the names of their blocks; where there is one answer alone, they belong to that. */
  private void placeLoosePredictions() throws ExceededException {
    for (SubmittedFile file : loosePredictions) {
      text(file)
          .flatMap(finder::ofPrediction)
          .ifPresentOrElse(each -> files(each).addPrediction(file), () -> others.add(file.shown()));
    }
  }

  private Optional<String> text(SubmittedFile file) throws ExceededException {
    try {
      return Optional.of(TextEncoding.of(budget.read(file.item())).text());
    } catch (ExceededException tooMuch) {
      throw tooMuch;
    } catch (RefusedException refused) {
      problems.add("%s", refused.getMessage());
      return Optional.empty();
    }
  }

  private String nothingFound() {
    if (others.isEmpty()) {
      return "It is empty.";
    }
    String named = String.join(", ", others.subList(0, Math.min(MOST_NAMED, others.size())));
    int more = others.size() - MOST_NAMED;
    return "There is no answer to an exercise in it; it holds %s%s."
        .formatted(named, more > 0 ? " and %d more files".formatted(more) : "");
  }
}
