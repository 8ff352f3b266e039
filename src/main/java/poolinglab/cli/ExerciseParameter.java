package poolinglab.cli;

import picocli.CommandLine.Parameters;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.workspace.Workspace;

/** Which exercise is meant. */
final class ExerciseParameter {
  @Parameters(
      arity = "0..1",
      paramLabel = "SLUG",
      description = "An exercise: its folder's name or its number. The next one when not given.")
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
                new BadInput(
                    "all exercises are solved, so there is no next one. Name one, as "
                        + exercises.all().get(0).slug()
                        + "."));
  }

  Exercise required(Exercises exercises, String why) {
    if (!given()) {
      throw new BadInput(
          why + " takes the exercise's name or number; none was given. Name one, as 2.");
    }
    return exercises.named(slug);
  }
}
