package poolinglab.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.workspace.Workspace;
import poolinglab.data.BundledImages;

/** Where the exercises lie, and where the learner works. */
final class CourseOptions {
  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "The workspace; the current folder when not given.")
  private Path workspace = Path.of("");

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Folder with the exercises; Pooling Lab's own when not given.")
  private Path exercises = bundled();

  /** How a person starts this program, wherever they are. */
  static String launcher() {
    return System.getProperty("poolinglab.command", "./pooling");
  }

  private static Path bundled() {
    return Path.of(System.getProperty(BundledImages.HOME, "")).resolve("src/exercises");
  }

  Exercises exercises() {
    return Exercises.open(exercises);
  }

  Workspace workspace() {
    return Workspace.open(workspace, exercises());
  }

  /** How a person calls the workspace in a command: nothing where it is the current folder. */
  String inWorkspace() {
    return workspace.toString().isEmpty() ? "" : " --in " + workspace;
  }
}
