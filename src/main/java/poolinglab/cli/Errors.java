package poolinglab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import poolinglab.MemoryException;
import poolinglab.Printable;
import poolinglab.UserException;

/**
 * How failures are reported: what the user can do something about in one line, a bug of ours with
 * its trace.
 */
final class Errors {
  /** The exit code for invalid input, or a machine that lacks something. */
  static final int BAD_INPUT = 2;

  /** The exit code for a bug, which no user can fix. */
  static final int INTERNAL = 70;

  private static final long MEGABYTE = 1 << 20;
  private static final int MOST_CAUSES = 20;
  private static final Pattern CHOICE =
      Pattern.compile("expected one of \\[(.*)] \\(case-insensitive\\) but was (.*)");

  private Errors() {}

  /** An option that does not exist, or a value that cannot be read. */
  static int onArguments(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    String name = command.getCommandSpec().qualifiedName(" ");
    String message =
        exception instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched, command)
            : plain(exception.getMessage().lines().findFirst().orElse(""));
    print(command, "%s (see ./%s --help)".formatted(message, name));
    return BAD_INPUT;
  }

  /** The parser's sentence without Java's types, and with values as one types them. */
  private static String plain(String message) {
    Matcher choice = CHOICE.matcher(message);
    return choice.find()
        ? "%sexpected one of %s; got %s"
            .formatted(
                message.substring(0, choice.start()),
                choice.group(1).toLowerCase(Locale.ROOT),
                choice.group(2))
        : message
            .replaceFirst("is not an int$", "is not a whole number up to " + Integer.MAX_VALUE)
            .replaceFirst("is not a long$", "is not a whole number up to " + Long.MAX_VALUE)
            .replaceFirst("is not a double$", "is not a number");
  }

  private static String unmatched(UnmatchedArgumentException exception, CommandLine command) {
    String word = exception.getUnmatched().get(0);
    String problem;
    if (word.startsWith("-")) {
      problem = "there is no option '%s'";
    } else if (command.getSubcommands().isEmpty()) {
      problem = "'%s' is one word too many";
    } else {
      problem = "there is no command '%s'";
    }
    String question =
        exception.getSuggestions().stream()
            .filter(each -> startsAlike(each, word))
            .findFirst()
            .map("; did you mean %s?"::formatted)
            .orElse("");
    return problem.formatted(word) + question;
  }

  /** Whether their first letters, after any hyphens, are the same: few misspell those. */
  private static boolean startsAlike(String one, String other) {
    String first = one.replaceFirst("^-+", "");
    return !first.isEmpty() && other.replaceFirst("^-+", "").startsWith(first.substring(0, 1));
  }

  /** An exception that a command threw. */
  static int onExecution(Exception exception, CommandLine command, ParseResult parsed) {
    return on(exception, command);
  }

  /** Anything that was thrown, by a command's own thread or by one that worked for it. */
  static int on(Throwable thrown, CommandLine command) {
    String line = oneLine(thrown);
    if (line != null) {
      print(command, line);
      return BAD_INPUT;
    }
    print(command, "internal error; please report it together with this trace:");
    thrown.printStackTrace(command.getErr());
    return INTERNAL;
  }

  /** {@code null} for what the user can do nothing about. */
  private static String oneLine(Throwable thrown) {
    Throwable outer = thrown;
    while ((outer instanceof ExecutionException || outer instanceof CompletionException)
        && outer.getCause() != null) {
      outer = outer.getCause();
    }
    if (outer instanceof MemoryException) {
      return outer.getMessage() + "; " + moreMemory();
    }
    if (outer instanceof UserException) {
      return outer.getMessage();
    }
    for (Throwable cause : causes(thrown)) {
      if (cause instanceof OutOfMemoryError || failsToAllocate(cause)) {
        return outOfMemory(cause);
      }
      if (cause instanceof StackOverflowError) {
        return "the input is nested too deeply for a stack of this size; simplify it, or allow a"
            + " larger stack: JAVA_TOOL_OPTIONS=-Xss64m";
      }
    }
    return null;
  }

  private static List<Throwable> causes(Throwable thrown) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable t = thrown; t != null && causes.size() < MOST_CAUSES; t = t.getCause()) {
      causes.add(t);
    }
    return causes;
  }

  /** ND4J's native side has no exception of its own for it. */
  private static boolean failsToAllocate(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return cause instanceof RuntimeException
        && (message.contains("allocation failed") || message.contains("bad_alloc"));
  }

  private static String outOfMemory(Throwable cause) {
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    if (message.contains("native thread")) {
      return "this machine has no room for another thread; end other programs, or raise the "
          + "limit on processes";
    }
    return "out of memory: this process may use %s MB (%s); %s"
        .formatted(Runtime.getRuntime().maxMemory() / MEGABYTE, message, moreMemory());
  }

  /** Twice as much as now, rounded up to whole gigabytes. */
  private static String moreMemory() {
    long gigabytes = Math.max(1, (2 * Runtime.getRuntime().maxMemory() + (1 << 30) - 1) >> 30);
    return "use a smaller input, or allow more memory: JAVA_TOOL_OPTIONS=-Xmx%sg"
        .formatted(gigabytes);
  }

  private static void print(CommandLine command, String message) {
    command.getErr().println("pooling: " + Printable.of(message));
  }
}
