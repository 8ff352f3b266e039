package poolinglab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Exercises for learners; each subcommand is a class of its own. */
@Command(
    name = "exercises",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Exercises that tell at every save what is right, what is wrong, and why.",
    footer = {
      "",
      "Begin with:  ./pooling exercises init my-exercises",
      "Then:        cd my-exercises, and there the launcher's exercises watch"
    },
    subcommands = {
      ExercisesInit.class,
      ExercisesList.class,
      ExercisesNext.class,
      ExercisesCheck.class,
      ExercisesWatch.class,
      ExercisesHint.class,
      ExercisesReset.class,
      ExercisesSolution.class,
      ExercisesSelfCheck.class
    })
final class ExercisesCommand implements Runnable {
  @ParentCommand private PoolingCommand parent;
  @Spec private CommandSpec spec;

  Terminal terminal() {
    return parent.terminal();
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "exercises takes a command: init, list, next, check, watch, hint, reset, solution or"
            + " self-check");
  }
}
