package poolinglab.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.workspace.Workspace;

/** Begins an exercise anew. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = "Put the stub back; the answer that was there is kept aside.")
final class ExercisesReset implements Callable<Integer> {
  @ParentCommand private ExercisesCommand parent;
  @Mixin private CourseOptions course;
  @Mixin private ExerciseParameter exercise;

  @Override
  public Integer call() throws IOException {
    Terminal terminal = parent.terminal();
    Exercise meant = exercise.required(course.exercises(), "reset");
    Workspace workspace = course.workspace();
    var kept = workspace.reset(meant);
    terminal.out().println(workspace.answerFile(meant) + " is the stub again.");
    kept.ifPresent(place -> terminal.out().println("What was there is now in " + place + "."));
    terminal.out().flush();
    return 0;
  }
}
