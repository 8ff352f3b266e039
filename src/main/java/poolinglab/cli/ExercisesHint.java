package poolinglab.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.workspace.Workspace;

/** Gives one hint more. */
@Command(
    name = "hint",
    mixinStandardHelpOptions = true,
    description = "One hint more; the last is nearly the answer. That it was read is recorded.")
final class ExercisesHint implements Callable<Integer> {
  @ParentCommand private ExercisesCommand parent;
  @Mixin private CourseOptions course;
  @Mixin private ExerciseParameter exercise;

  @Override
  public Integer call() throws IOException {
    Terminal terminal = parent.terminal();
    Workspace workspace = course.workspace();
    Exercise meant = exercise.orNext(workspace, course.exercises());
    int number = workspace.readHint(meant);
    int count = meant.hints().size();
    String heading = meant.slug() + ", hint " + number + " of " + count;
    terminal.out().println(terminal.ink().bold(heading));
    terminal.out().println(meant.hints().get(number - 1));
    terminal.out().flush();
    return 0;
  }
}
