package poolinglab.cli;

import java.util.List;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import poolinglab.UserException;

/** The root of all commands, and what they share: streams, colour, how errors are told. */
@Command(
    name = "pooling",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Pooling in convolutional networks: by hand, by Deeplearning4j, and side by side.",
    footer = {
      "",
      "Start with:  ./pooling lesson",
      "Exit codes:  0 done, 1 a comparison or an answer failed, 2 invalid input"
    })
public final class PoolingCommand implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          LessonCommand.class,
          LabCommand.class,
          NetworkCommand.class,
          PredictCommand.class,
          ApplyCommand.class,
          CompareCommand.class,
          DeviationsCommand.class,
          DefaultsCommand.class,
          StudyCommand.class,
          BenchmarkCommand.class,
          DataCommand.class,
          ExampleCommand.class,
          NotebookCommand.class,
          ExercisesCommand.class,
          GradeCommand.class);

  /** In columns: with fewer, descriptions would have no room beside their options. */
  private static final int NARROWEST_HELP = 60;

  @Option(
      names = "--color",
      scope = ScopeType.INHERIT,
      paramLabel = "WHEN",
      defaultValue = "AUTO",
      description = "Colour: auto (on a terminal, unless NO_COLOR is set), always or never.")
  private Terminal.Colour colour;

  private final Terminal terminal;

  private PoolingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  Terminal terminal() {
    return terminal.with(colour);
  }

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new UserException(
        "name a command; a good start is ./pooling lesson, and ./pooling --help lists all");
  }

  /**
   * Runs what the arguments say and ends the process with its exit code. Numbers are written the
   * same in every country.
   */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  /** Runs what the arguments say; returns the exit code. */
  static int run(Terminal terminal, String... arguments) {
    CommandLine command = commandLine(terminal, arguments);
    int exitCode;
    try {
      exitCode = command.execute(arguments);
    } catch (Error error) {
      // Picocli hands on exceptions only.
      exitCode = Errors.on(error, command);
    }
    terminal.out().flush();
    return exitCode;
  }

  /**
   * The commands that these arguments can reach: reading what all of them take would cost the one
   * that is asked for a fifth of a second.
   */
  static CommandLine commandLine(Terminal terminal, String... arguments) {
    CommandLine command = new CommandLine(new PoolingCommand(terminal));
    List<Class<?>> asked = COMMANDS.stream().filter(each -> isAsked(each, arguments)).toList();
    if (asked.isEmpty()) {
      COMMANDS.forEach(command::addSubcommand);
      command.addSubcommand(completion());
      command.addSubcommand(new CommandLine.HelpCommand());
    } else {
      asked.forEach(command::addSubcommand);
    }
    Converters.register(command);
    return command
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.ink().colour() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(Math.max(NARROWEST_HELP, terminal.width()))
        .setParameterExceptionHandler(Errors::onArguments)
        .setExecutionExceptionHandler(Errors::onExecution);
  }

  private static boolean isAsked(Class<?> command, String... arguments) {
    return arguments.length > 0 && command.getAnnotation(Command.class).name().equals(arguments[0]);
  }

  private static CommandLine completion() {
    CommandLine command = new CommandLine(new AutoComplete.GenerateCompletion());
    command
        .getCommandSpec()
        .usageMessage()
        .description(
            "Print a completion script for bash or zsh.",
            "Load it with:  source <(./pooling generate-completion)");
    return command;
  }
}
