package poolinglab.coursework.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.exercise.Exercises;

/**
 * Writes a workspace, or brings one up to date: instructions and project files are written again,
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
          "a workspace begins in a new or empty folder; %s holds other things. Name another folder."
              .formatted(folder));
    }
    Workspace workspace =
        known ? Workspace.open(folder, exercises) : Workspace.begin(folder, exercises);
    Files.createDirectories(folder);
    workspace.write("pom.xml", pom.ofWorkspace(exercises));
    workspace.write("README.md", WorkspaceReadme.of(exercises));
    for (Exercise exercise : exercises.all()) {
      write(workspace, exercise);
    }
    workspace
        .state()
        .change(
            state -> {
              if (solutions) {
                state.allowSolutions();
              }
            });
    return workspace;
  }

  private void write(Workspace workspace, Exercise exercise) throws IOException {
    String own = exercise.slug() + "/";
    workspace.write(own + "instructions.md", exercise.instructions());
    workspace.write(own + "pom.xml", pom.ofExercise(exercise));
    if (!isThere(workspace.answerFile(exercise))) {
      workspace.write(own + exercise.answerFile(), exercise.stub());
    }
    if (exercise.prediction().isPresent()
        && !isThere(workspace.predictionFile(exercise).orElseThrow())) {
      workspace.write(own + "prediction.txt", exercise.prediction().orElseThrow().blank());
    }
  }

  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
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
