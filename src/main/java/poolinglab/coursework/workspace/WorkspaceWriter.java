package poolinglab.coursework.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.file.WholeFile;

/**
 * Writes a workspace, or brings one up to date: instructions and project files are written anew,
 * answers and predictions only where there are none.
 */
public final class WorkspaceWriter {
  private final Exercises exercises;
  private final WorkspacePom pom;

  /**
   * Begins.
   *
   * @param deeplearning4jVersion what the project files of the library's exercises ask for
   */
  public WorkspaceWriter(Exercises exercises, String deeplearning4jVersion) {
    this.exercises = exercises;
    this.pom = new WorkspacePom(deeplearning4jVersion);
  }

  /**
   * Writes into a folder that is new, empty, or a workspace.
   *
   * @param solutions whether solutions may be read before an exercise is solved
   * @throws ExerciseException when something else is in the folder
   */
  public Workspace write(Path folder, boolean solutions) throws IOException {
    boolean known = Files.exists(Workspace.stateFile(folder));
    if (!known && !isEmpty(folder) && !looksLikeOne(folder)) {
      throw new ExerciseException(
          "a workspace begins in a new or empty folder; "
              + folder
              + " holds other things. Name another folder.");
    }
    Workspace workspace =
        known ? Workspace.open(folder, exercises) : Workspace.begin(folder, exercises);
    Files.createDirectories(folder);
    put(folder.resolve("pom.xml"), pom.ofWorkspace(exercises));
    put(folder.resolve("README.md"), WorkspaceReadme.of(exercises));
    for (Exercise exercise : exercises.all()) {
      write(workspace, exercise);
    }
    if (solutions) {
      workspace.state().allowSolutions();
    }
    workspace.state().write();
    return workspace;
  }

  private void write(Workspace workspace, Exercise exercise) throws IOException {
    Path own = workspace.folder().resolve(exercise.slug());
    Files.createDirectories(own);
    put(own.resolve("instructions.md"), exercise.instructions());
    put(own.resolve("pom.xml"), pom.ofExercise(exercise));
    putIfAbsent(workspace.answerFile(exercise), exercise.stub());
    if (exercise.prediction().isPresent()) {
      putIfAbsent(
          workspace.predictionFile(exercise).orElseThrow(),
          exercise.prediction().orElseThrow().blank());
    }
  }

  private static void put(Path file, String text) throws IOException {
    WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void putIfAbsent(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      put(file, text);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  /** A workspace whose state was deleted, or whose writing was interrupted. */
  private boolean looksLikeOne(Path folder) throws IOException {
    return Files.isRegularFile(folder.resolve("pom.xml"))
        && Files.readString(folder.resolve("pom.xml")).contains(WorkspacePom.NAME);
  }
}
