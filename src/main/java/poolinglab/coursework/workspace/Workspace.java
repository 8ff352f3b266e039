package poolinglab.coursework.workspace;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.judge.Answer;
import poolinglab.coursework.judge.ExerciseResult;
import poolinglab.file.WholeFile;

/** A learner's folder, with a folder for every exercise. */
public final class Workspace {
  private static final String OWN_FOLDER = ".pooling-lab";
  private static final long LARGEST_FILE = 64 * 1024;
  private static final int MOST_FILES = 10;

  private final Path folder;
  private final Exercises exercises;
  private final State state;

  private Workspace(Path folder, Exercises exercises, State state) {
    this.folder = folder;
    this.exercises = exercises;
    this.state = state;
  }

  static Path stateFile(Path folder) {
    return folder.resolve(OWN_FOLDER).resolve("state.json");
  }

  /** Whether a folder is a workspace. */
  public static boolean isIn(Path folder) {
    return Files.exists(stateFile(folder));
  }

  /**
   * Opens a workspace.
   *
   * @throws ExerciseException when there is none in that folder
   */
  public static Workspace open(Path folder, Exercises exercises) {
    if (!isIn(folder)) {
      throw new ExerciseException(
          "%s is not a workspace; choose yours, or create one"
              .formatted(folder.toAbsolutePath().normalize()));
    }
    return new Workspace(folder, exercises, State.read(stateFile(folder)));
  }

  static Workspace begin(Path folder, Exercises exercises) {
    return new Workspace(folder, exercises, State.empty(stateFile(folder)));
  }

  /** The exercises, in order. */
  public List<Exercise> exercises() {
    return exercises.all();
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** The file that a learner writes for an exercise. */
  public Path answerFile(Exercise exercise) {
    return folder.resolve(exercise.slug()).resolve(exercise.answerFile());
  }

  /** The sheet that a learner fills in for an exercise, if it asks for a prediction. */
  public Optional<Path> predictionFile(Exercise exercise) {
    return exercise
        .prediction()
        .map(prediction -> folder.resolve(exercise.slug()).resolve("prediction.txt"));
  }

  /** How far the learner is with an exercise. */
  public Progress progress(Exercise exercise) {
    return state.progress(exercise.slug());
  }

  /** The first exercise that is not solved; empty when all are. */
  public Optional<Exercise> next() {
    return exercises.all().stream().filter(each -> !progress(each).solved()).findFirst();
  }

  /**
   * What the learner wrote.
   *
   * @throws ExerciseException when a file cannot be read as text
   */
  public Answer answer(Exercise exercise) {
    Map<String, String> sources = new TreeMap<>();
    for (Path file : javaFiles(exercise)) {
      text(file).ifPresent(text -> sources.put(file.getFileName().toString(), text));
    }
    return new Answer(sources, predictionFile(exercise).flatMap(Workspace::text));
  }

  /** The answer and the classes that a learner has put beside it. */
  private List<Path> javaFiles(Exercise exercise) {
    Path own = folder.resolve(exercise.slug());
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(own)) {
      return files.filter(file -> file.toString().endsWith(".java")).limit(MOST_FILES).toList();
    } catch (IOException unreadable) {
      throw new ExerciseException(
          "an exercise's folder must be readable; " + own + ": " + unreadable.getMessage(),
          unreadable);
    }
  }

  private static Optional<String> text(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new ExerciseException(
            "an answer has at most 64 KB; " + file + " has " + Files.size(file) + " bytes.");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (MalformedInputException otherEncoding) {
      throw new ExerciseException(
          "answers are text in UTF-8; " + file + " is not. Save it in UTF-8.", otherEncoding);
    } catch (IOException unreadable) {
      throw new ExerciseException(
          "an answer must be readable; " + file + ": " + unreadable.getMessage(), unreadable);
    }
  }

  /** Remembers what a check has found. */
  public void remember(Exercise exercise, ExerciseResult result) throws IOException {
    state.put(exercise.slug(), progress(exercise).after(result));
    state.write();
  }

  /** The next hint that was not read yet, or the last; that it was read is remembered. */
  public int readHint(Exercise exercise) throws IOException {
    Progress before = progress(exercise);
    int number = Math.min(before.hints() + 1, exercise.hints().size());
    state.put(exercise.slug(), before.withHints(number));
    state.write();
    return number;
  }

  /** Puts the stub back; what was there is moved into the workspace's own folder. */
  public Optional<Path> reset(Exercise exercise) throws IOException {
    Path file = answerFile(exercise);
    Optional<Path> kept = Optional.empty();
    if (Files.exists(file)) {
      String time = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
      Path place = folder.resolve(OWN_FOLDER).resolve("kept").resolve(exercise.slug() + "-" + time);
      Files.createDirectories(place);
      kept = Optional.of(Files.copy(file, unused(place.resolve(exercise.answerFile()))));
    }
    Files.createDirectories(file.getParent());
    WholeFile.write(file, exercise.stub().getBytes(StandardCharsets.UTF_8));
    Progress before = progress(exercise);
    state.put(exercise.slug(), Progress.NONE.withHints(before.hints()));
    state.write();
    return kept;
  }

  private static Path unused(Path wanted) {
    Path free = wanted;
    for (int i = 2; Files.exists(free); i++) {
      free = wanted.resolveSibling(i + "-" + wanted.getFileName());
    }
    return free;
  }

  /**
   * The model answer.
   *
   * @throws ExerciseException when the exercise is not solved and the teacher has not allowed it
   */
  public String solution(Exercise exercise) {
    if (!progress(exercise).solved() && !state.solutionsAllowed()) {
      throw new ExerciseException(
          "a solution is shown once the exercise is solved; %s is %s. Hints may help."
              .formatted(exercise.slug(), progress(exercise).standing().words()));
    }
    return exercise.exemplar();
  }

  State state() {
    return state;
  }
}
