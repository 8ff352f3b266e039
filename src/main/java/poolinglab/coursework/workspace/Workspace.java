package poolinglab.coursework.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import poolinglab.coursework.archive.FolderReader;
import poolinglab.coursework.archive.Item;
import poolinglab.coursework.archive.Limits;
import poolinglab.coursework.archive.RefusedException;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.submission.AnswerFiles;
import poolinglab.coursework.submission.SubmissionReader;
import poolinglab.file.WholeFile;

/** A learner's folder, with a folder for every exercise. */
public final class Workspace {
  private final Path folder;
  private final Exercises exercises;
  private final State state;

  private Workspace(Path folder, Exercises exercises, State state) {
    this.folder = folder;
    this.exercises = exercises;
    this.state = state;
  }

  static Path stateFile(Path folder) {
    return folder.resolve(State.FILE);
  }

  /** Whether a folder is a workspace. */
  public static boolean isIn(Path folder) {
    return Files.exists(stateFile(folder));
  }

  /** The workspace that a folder is, or in an exercise of which it is. */
  public static Optional<Path> around(Path folder) {
    if (isIn(folder)) {
      return Optional.of(folder);
    }
    Path exercise = folder.toAbsolutePath().normalize();
    while (exercise.getParent() != null && !isIn(exercise.getParent())) {
      exercise = exercise.getParent();
    }
    return exercise.getParent() != null && isExercise(exercise)
        ? Optional.of(exercise.getParent())
        : Optional.empty();
  }

  private static boolean isExercise(Path folder) {
    return folder.getFileName().toString().matches("\\d\\d-.*");
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
    return new Workspace(folder, exercises, State.read(folder));
  }

  static Workspace begin(Path folder, Exercises exercises) {
    return new Workspace(folder, exercises, State.empty(folder));
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

  /** Takes in what was checked in another terminal. */
  public void refresh() {
    state.refresh();
  }

  /** The first exercise that is not solved; empty when all are. */
  public Optional<Exercise> next() {
    return exercises.all().stream().filter(each -> !progress(each).solved()).findFirst();
  }

  /** What the learner wrote, read as it is when it is handed in. */
  public AnswerFiles files(Exercise exercise) {
    return SubmissionReader.readExercise(folder, exercise, exercises.all());
  }

  /** Remembers what a check has found. */
  public void remember(Exercise exercise, ExerciseResult result) {
    state.change(now -> now.put(exercise.slug(), now.progress(exercise.slug()).after(result)));
  }

  /** The next hint that was not read yet, or the last; that it was read is remembered. */
  public int readHint(Exercise exercise) {
    state.change(
        now -> {
          Progress before = now.progress(exercise.slug());
          int number = Math.min(before.hints() + 1, exercise.hints().size());
          now.put(exercise.slug(), before.withHints(number));
        });
    return progress(exercise).hints();
  }

  /**
   * Puts the stub back; what was there is kept in the workspace's own folder.
   *
   * @throws ExerciseException when a file cannot be written
   */
  public Optional<Path> reset(Exercise exercise) {
    Path file = answerFile(exercise);
    try {
      Optional<Path> kept = Optional.empty();
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        String time = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
        String name =
            "%s/kept/%s-%s/%s"
                .formatted(State.FOLDER, exercise.slug(), time, exercise.answerFile());
        Path place = unused(folder.resolve(name));
        Item answer = FolderReader.read(file, each -> true);
        WholeFile.writeInside(folder, folder.relativize(place).toString(), content(answer, file));
        kept = Optional.of(place);
      }
      write(exercise.slug() + "/" + exercise.answerFile(), exercise.stub());
      state.change(
          now -> {
            int hints = now.progress(exercise.slug()).hints();
            now.put(exercise.slug(), Progress.NONE.withHints(hints));
          });
      return kept;
    } catch (IOException | RefusedException unwritable) {
      throw new ExerciseException(
          "cannot put the stub back: " + unwritable.getMessage(), unwritable);
    }
  }

  private static byte[] content(Item answer, Path file) throws RefusedException {
    if (!answer.isFile()) {
      throw new RefusedException("%s%s", file, answer.refusal());
    }
    return answer.content().read(Limits.FILE_BYTES);
  }

  /** Writes a file of the workspace; none of its folders may be a link that leads elsewhere. */
  void write(String name, String text) throws IOException {
    WholeFile.writeInside(folder, name, text.getBytes(StandardCharsets.UTF_8));
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
          "a solution is shown once the exercise is solved; %s: %s. Hints may help."
              .formatted(exercise.slug(), progress(exercise).standing().words()));
    }
    return exercise.exemplar();
  }

  State state() {
    return state;
  }
}
