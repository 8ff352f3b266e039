package poolinglab.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import poolinglab.UserException;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.workspace.Workspace;
import poolinglab.data.BundledImages;

/** Where the exercises lie, and where the learner works. */
final class CourseOptions {
  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "The workspace (default: the current folder).")
  private Path workspace = Path.of("");

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Folder with the exercises (default: Pooling Lab's own).")
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
    UserException.require(
        Workspace.isIn(workspace),
        "%s is not a workspace; change into yours, name it with --in, or create one:"
            + " %s exercises init my-exercises",
        workspace.toAbsolutePath().normalize(),
        launcher());
    return Workspace.open(workspace, exercises());
  }

  /** What a learner types for a hint, before the number of the exercise. */
  String hintCommand() {
    String in = workspace.toString().isEmpty() ? "" : " --in " + workspace;
    return launcher() + " exercises hint" + in;
  }

  /** Which exercise is meant. */
  static final class Choice {
    @Parameters(
        arity = "0..1",
        paramLabel = "SLUG",
        description = "An exercise, by folder name or number (default: the next one).")
    private String slug;

    boolean given() {
      return slug != null;
    }

    Exercise orNext(Workspace workspace, Exercises exercises) {
      if (given()) {
        return exercises.named(slug);
      }
      return workspace
          .next()
          .orElseThrow(
              () ->
                  new UserException(
                      "all exercises are solved, so there is no next one; name one, as %s",
                      exercises.all().get(0).slug()));
    }

    Exercise required(Exercises exercises, String command) {
      UserException.require(given(), "%s needs an exercise, by name or number, as 2", command);
      return exercises.named(slug);
    }
  }
}
