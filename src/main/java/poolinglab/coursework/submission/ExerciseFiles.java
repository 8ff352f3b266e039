package poolinglab.coursework.submission;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import poolinglab.coursework.archive.ExceededException;
import poolinglab.coursework.archive.Limits;
import poolinglab.coursework.archive.RefusedException;
import poolinglab.coursework.archive.TextEncoding;
import poolinglab.coursework.exercise.Exercise;

/** The files that were handed in for one exercise: all are read, or none. */
final class ExerciseFiles {
  private static final Set<String> NO_CLASSES = Set.of("module-info.java", "package-info.java");

  private final Exercise exercise;
  private final Budget budget;
  private final Problems problems = new Problems();
  private final Problems notes = new Problems();
  private final List<SubmittedFile> java = new ArrayList<>();
  private final List<SubmittedFile> predictions = new ArrayList<>();
  private final Map<String, String> sources = new TreeMap<>();
  private boolean present;

  ExerciseFiles(Exercise exercise, Budget budget) {
    this.exercise = exercise;
    this.budget = budget;
  }

  /** Takes note of its folder, which may hold nothing. */
  void addFolder() {
    present = true;
  }

  void addJava(SubmittedFile file) {
    present = true;
    java.add(file);
  }

  void addPrediction(SubmittedFile file) {
    present = true;
    predictions.add(file);
  }

  /** Notes a file that is not read, because it is not source. */
  void addCompiled(SubmittedFile file) {
    present = true;
    notes.add("%s is compiled and was not read; hand in the .java file.", file.shown());
  }

  /** Notes a prediction that is not a text. */
  void addUnreadPrediction(SubmittedFile file) {
    present = true;
    notes.add("%s is not plain text and was not read; hand in prediction.txt.", file.shown());
  }

  void refuse(String sentence) {
    present = true;
    problems.add(sentence);
  }

  boolean isPresent() {
    return present;
  }

  boolean isAnswer(SubmittedFile file) {
    return FileNames.alike(FileNames.javaName(file.name()))
        .equals(FileNames.alike(exercise.answerFile()));
  }

  /** Whether an answer that lies in the same folder names the class of a file. */
  boolean mentions(SubmittedFile helper) throws ExceededException {
    String name = FileNames.javaName(helper.name());
    Pattern word = Pattern.compile("\\b" + Pattern.quote(name.replace(".java", "")) + "\\b");
    for (SubmittedFile file : java) {
      if (file.folder().equals(helper.folder()) && word.matcher(text(file)).find()) {
        return true;
      }
    }
    return false;
  }

  private String text(SubmittedFile file) throws ExceededException {
    try {
      return TextEncoding.of(budget.read(file.item())).text();
    } catch (ExceededException tooMuch) {
      throw tooMuch;
    } catch (RefusedException toldWhenItIsRead) {
      return "";
    }
  }

  /** Reads the files. */
  AnswerFiles read() throws ExceededException {
    Optional<String> prediction = Optional.empty();
    try {
      Optional<SubmittedFile> answer = readAnswer();
      readHelpers(answer);
      prediction = readPrediction();
    } catch (ExceededException tooMuch) {
      throw tooMuch;
    } catch (RefusedException refused) {
      problems.add("%s", refused.getMessage());
    }
    return problems.isEmpty()
        ? new AnswerFiles(sources, prediction, List.of(), notes.sentences())
        : AnswerFiles.refused(problems.sentences());
  }

  private Optional<SubmittedFile> readAnswer() throws RefusedException {
    List<SubmittedFile> named = java.stream().filter(this::isAnswer).toList();
    List<SubmittedFile> meant = named.isEmpty() ? declaring() : named;
    Optional<Choice.Candidate> chosen = choose(meant, exercise.stub());
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    SubmittedFile file = chosen.get().file();
    String source = new SourceText(file.path(), notes).ofSource(chosen.get().bytes());
    sources.put(exercise.answerFile(), source);
    if (!file.name().equals(exercise.answerFile())) {
      notes.add("%s was read as %s.", file.shown(), exercise.answerFile());
    }
    return Optional.of(file);
  }

  /** Files under another name that declare the class all the same. */
  private List<SubmittedFile> declaring() throws ExceededException {
    List<SubmittedFile> found = new ArrayList<>();
    for (SubmittedFile file : java) {
      if (ExerciseFinder.declares(text(file), exercise)) {
        found.add(file);
      }
    }
    return found;
  }

  /** The Java files directly beside the answer, or in one folder if there is no answer. */
  private void readHelpers(Optional<SubmittedFile> answer) throws RefusedException {
    Set<String> folders = new LinkedHashSet<>();
    answer.ifPresentOrElse(
        file -> folders.add(file.folder()), () -> java.forEach(file -> folders.add(file.folder())));
    Map<String, List<SubmittedFile>> helpers = new TreeMap<>();
    for (SubmittedFile file : java) {
      boolean beside = folders.iterator().next().equals(file.folder()) && !isAnswer(file);
      if (beside && answer.filter(file::equals).isEmpty() && isClass(file)) {
        helpers.computeIfAbsent(FileNames.alike(file.name()), key -> new ArrayList<>()).add(file);
      }
    }
    if (helpers.size() > Limits.HELPERS) {
      throw new RefusedException(
          "There are %d Java files beside %s; the limit is %d. Put some of them together.",
          helpers.size(), exercise.answerFile(), Limits.HELPERS);
    }
    for (List<SubmittedFile> same : helpers.values()) {
      readHelper(same);
    }
  }

  private boolean isClass(SubmittedFile file) {
    String name = file.name();
    boolean isClass =
        !NO_CLASSES.contains(FileNames.alike(name))
            && FileNames.isJava(name)
            && FileNames.isClassName(FileNames.javaName(name));
    if (!isClass) {
      notes.add("%s does not have the name of a class, and was not read.", file.shown());
    }
    return isClass;
  }

  private void readHelper(List<SubmittedFile> same) throws ExceededException {
    try {
      Choice.Candidate chosen = choose(same, null).orElseThrow();
      String name = FileNames.javaName(chosen.file().name());
      sources.put(name, new SourceText(chosen.file().path(), notes).ofSource(chosen.bytes()));
    } catch (ExceededException tooMuch) {
      throw tooMuch;
    } catch (RefusedException refused) {
      problems.add("%s", refused.getMessage());
    }
  }

  private Optional<String> readPrediction() throws RefusedException {
    String blank = exercise.prediction().map(Exercise.Prediction::blank).orElse(null);
    List<SubmittedFile> usual =
        predictions.stream().filter(each -> FileNames.isUsualPrediction(each.name())).toList();
    Optional<Choice.Candidate> chosen = choose(usual.isEmpty() ? predictions : usual, blank);
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    SubmittedFile file = chosen.get().file();
    predictions.stream()
        .filter(each -> !usual.isEmpty() && !usual.contains(each))
        .forEach(each -> notes.add("%s was used, not %s.", file.shown(), each.shown()));
    if (!file.name().equals(FileNames.PREDICTION)) {
      notes.add("%s was read as %s.", file.shown(), FileNames.PREDICTION);
    }
    return Optional.of(new SourceText(file.path(), notes).of(chosen.get().bytes()));
  }

  private Optional<Choice.Candidate> choose(List<SubmittedFile> files, String stub)
      throws RefusedException {
    Choice choice = new Choice(notes);
    byte[] untouched = stub == null ? null : stub.getBytes(StandardCharsets.UTF_8);
    for (SubmittedFile file : files) {
      byte[] bytes = budget.read(file.item());
      choice.add(new Choice.Candidate(file, bytes, Arrays.equals(bytes, untouched)));
    }
    return choice.one();
  }
}
