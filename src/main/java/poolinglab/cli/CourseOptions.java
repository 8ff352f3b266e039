package poolinglab.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import poolinglab.Home;
import poolinglab.UserException;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.workspace.Workspace;

/** Where the exercises lie, and where the learner works. */
final class CourseOptions {
  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "The workspace, or an exercise's folder in it (default: the current folder).")
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
    return Home.folder().resolve("src/exercises");
  }

  Exercises exercises() {
    return Exercises.open(exercises);
  }

  Workspace workspace() {
    return found()
        .orElseThrow(
            () ->
                new UserException(
                    "%s is not a workspace; change into yours, name it with --in, or create one:"
                        + " %s exercises init my-exercises",
                    workspace.toAbsolutePath().normalize(), launcher()));
  }

  /** The workspace that is meant: the folder itself, or the one it is an exercise of. */
  Optional<Workspace> found() {
    return Workspace.around(workspace).map(folder -> Workspace.open(folder, exercises()));
  }

  /** The exercise in whose folder the command is called. */
  Optional<Exercise> here() {
    if (Workspace.isIn(workspace)) {
      return Optional.empty();
    }
    Path here = workspace.toAbsolutePath().normalize();
    return Workspace.around(workspace)
        .map(whole -> whole.toAbsolutePath().normalize().relativize(here).getName(0).toString())
        .flatMap(
            name ->
                exercises().all().stream().filter(each -> each.slug().equals(name)).findFirst());
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
        description =
            "An exercise: its folder's name or its number (default: the one whose folder you are in,"
                + " or else the next).")
    private String slug;

    boolean given() {
      return slug != null;
    }

    /** The one that is named, else the one in whose folder this is called, else the next. */
    Exercise orNext(CourseOptions course) {
      if (given()) {
        return course.exercises().named(slug);
      }
      return course
          .here()
          .or(() -> course.workspace().next())
          .orElseThrow(
              () ->
                  new UserException(
                      "all exercises are solved, so there is no next one; name one, for example %s",
                      course.exercises().all().get(0).slug()));
    }

    Exercise required(CourseOptions course, String command) {
      Optional<Exercise> here = given() ? Optional.empty() : course.here();
      UserException.require(
          given() || here.isPresent(),
          "%s needs an exercise, by name or number, for example 2",
          command);
      return here.orElseGet(() -> course.exercises().named(slug));
    }
  }
}
