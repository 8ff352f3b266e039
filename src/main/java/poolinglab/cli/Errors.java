package poolinglab.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import poolinglab.Printable;
import poolinglab.UserException;

/** How errors are told: bad input in one clear line, our own mistakes with all that we know. */
final class Errors {
  /** The exit code for bad input. */
  static final int BAD_INPUT = 2;

  /** The exit code for a mistake of ours, which no user can mend. */
  static final int OUR_MISTAKE = 70;

  private Errors() {}

  /** An option that is not there, or a value that cannot be read. */
  static int onArguments(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    String name = command.getCommandSpec().qualifiedName(" ");
    tell(command, exception.getMessage().lines().findFirst().orElse("") + hint(name));
    return BAD_INPUT;
  }

  private static String hint(String name) {
    return " (./" + name + " --help tells more)";
  }

  /** Whatever a command threw. */
  static int onExecution(Exception exception, CommandLine command, ParseResult parsed) {
    if (exception instanceof UserException) {
      tell(command, exception.getMessage());
      return BAD_INPUT;
    }
    tell(command, "this is our mistake, not yours; please report it with these lines:");
    exception.printStackTrace(command.getErr());
    return OUR_MISTAKE;
  }

  private static void tell(CommandLine command, String message) {
    command.getErr().println("pooling: " + Printable.of(message));
  }
}
