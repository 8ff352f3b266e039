package poolinglab.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.workspace.Workspace;

/** Shows the exercise to do next. */
@Command(
    name = "next",
    mixinStandardHelpOptions = true,
    description = "The instructions of the first exercise that is not solved.")
final class ExercisesNext implements Callable<Integer> {
  @ParentCommand private ExercisesCommand parent;
  @Mixin private CourseOptions course;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    Workspace workspace = course.workspace();
    Optional<Exercise> next = workspace.next();
    if (next.isPresent()) {
      terminal.out().println(next.get().instructions().strip());
      terminal.out().println();
      terminal.out().println("To write: " + workspace.answerFile(next.get()));
      workspace
          .predictionFile(next.get())
          .ifPresent(sheet -> terminal.out().println("To fill in: " + sheet));
    } else {
      terminal.out().println("All exercises are solved.");
    }
    terminal.out().flush();
    return 0;
  }
}
