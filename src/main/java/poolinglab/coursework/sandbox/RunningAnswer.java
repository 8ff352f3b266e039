package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import poolinglab.StartFailure;
import poolinglab.coursework.process.Conversation;
import poolinglab.coursework.process.WireException;

/** One process of an answer, the conversation with it, and the processor time that it uses. */
final class RunningAnswer implements AutoCloseable {
  private static final int OUT_OF_MEMORY = 3;
  private static final int SHELL_SIGNALS = 128;
  private static final int KILLED = 9;
  private static final int PROCESSOR_LIMIT_SIGNAL = 24;

  /** How often the processor time of quick calls is read, which is not free. */
  private static final long NANOS_BETWEEN_READINGS = 50_000_000;

  /** One request and its reply. */
  interface Exchange {
    Conversation.Said with(Conversation conversation) throws IOException;
  }

  private final Sandbox sandbox;
  private final Limits limits;
  private final Sandbox.Started started;
  private final Conversation conversation;
  private final ProcessorTime processor;
  private Duration used = Duration.ZERO;
  private long readAt;
  private boolean over;

  /**
   * Starts a process. No code of the answer runs before it is ready, so whatever fails here is not
   * the answer's fault.
   */
  RunningAnswer(Sandbox sandbox, Program program) {
    this.sandbox = sandbox;
    this.limits = program.limits();
    try {
      started = sandbox.start(limits, program.libraries());
    } catch (IOException impossible) {
      sandbox.holdAtEnd();
      throw notStarted(impossible, Optional.empty());
    }
    processor = new ProcessorTime(started.process());
    conversation =
        new Conversation(started.process().getOutputStream(), started.process().getInputStream());
    try (TimeLimit limit = limit(limits.start())) {
      begin(program, limit);
    }
    processor.settle();
    read();
  }

  private void begin(Program program, TimeLimit limit) {
    try {
      conversation.begin(program.classes());
    } catch (IOException broken) {
      sandbox.holdAtEnd();
      sandbox.end(started);
      throw notStarted(broken, limit.breach());
    }
  }

  private static SandboxException notStarted(IOException cause, Optional<TimeLimit.Breach> breach) {
    return new SandboxException(
        cause,
        "an answer needs a process to run in, and it did not start (%s). Try again when this"
            + " machine has less to do.",
        breach.isPresent() ? "it was not ready in time" : StartFailure.reason(cause));
  }

  /** What the process says to a request; a sentence if it had to be ended, or ended itself. */
  Outcome converse(Exchange exchange, Duration patience, StringBuilder printed) {
    TimeLimit limit = limit(patience);
    Optional<IOException> broken = Optional.empty();
    Conversation.Said said = null;
    try (limit) {
      said = exchange.with(conversation);
    } catch (IOException ended) {
      sandbox.holdAtEnd();
      broken = Optional.of(ended);
    }
    over = limit.breach().isPresent() || broken.isPresent();
    if (limit.breach().isPresent()) {
      return tooLong(limit.breach().get(), patience);
    }
    if (broken.isPresent()) {
      return ended(broken.get());
    }
    printed.append(said.printed());
    return Outcome.of(said.reply());
  }

  private TimeLimit limit(Duration patience) {
    return new TimeLimit(
        sandbox.watch(), processor, used, patience, limits.waiting(), started.family()::end);
  }

  private Outcome.Stopped tooLong(TimeLimit.Breach breach, Duration patience) {
    return switch (breach) {
      case COMPUTED ->
          stopped(
              "It did not return within %s s of processor time.", AnswerRunner.seconds(patience));
      case WAITED ->
          stopped(
              "It did not return: it waited for %s s without computing anything.",
              AnswerRunner.seconds(limits.waiting()));
      case STARVED ->
          throw new SandboxException(
              "this machine is too busy: an answer's process could hardly compute for %s s. Try"
                  + " again when it has less to do.",
              AnswerRunner.seconds(patience.multipliedBy(TimeAccount.PATIENCE)));
    };
  }

  private Outcome.Stopped ended(IOException broken) {
    // The JVM says on the pipe that it ends for lack of memory, which is not a regular reply.
    boolean irregular = broken instanceof WireException && exitCode() != OUT_OF_MEMORY;
    return irregular
        ? stopped("Its process sent an invalid reply: %s.", broken.getMessage())
        : stopped(ending(exitCode()));
  }

  private static Outcome.Stopped stopped(String words, Object... values) {
    return new Outcome.Stopped(values.length == 0 ? words : words.formatted(values));
  }

  /** How the process ended; −1 while it runs. */
  private int exitCode() {
    try {
      return started.process().waitFor(2, TimeUnit.SECONDS) ? started.process().exitValue() : -1;
    } catch (InterruptedException stop) {
      throw Interruption.of(stop);
    }
  }

  private String ending(int code) {
    return switch (code) {
      case -1 -> "Its process closed the pipe that it answers on.";
      case OUT_OF_MEMORY ->
          "It ran out of memory: %d MB are allowed.".formatted(limits.heapMegabytes());
      case SHELL_SIGNALS + PROCESSOR_LIMIT_SIGNAL ->
          "It used more than %d s of processor time.".formatted(limits.processorSeconds());
      case SHELL_SIGNALS + KILLED ->
          throw new SandboxException(
              "an answer's process was killed from outside, perhaps by the system for lack of"
                  + " memory. Try again when this machine has less to do.");
      default -> "It ended its own process (exit code %d) instead of returning.".formatted(code);
    };
  }

  /** Whether it replies no more. */
  boolean isOver() {
    return over;
  }

  /** The processor time used since the last reading; zero if that was only moments ago. */
  Duration newlyUsed() {
    if (System.nanoTime() - readAt < NANOS_BETWEEN_READINGS) {
      return Duration.ZERO;
    }
    Duration before = used;
    read();
    return used.minus(before);
  }

  private void read() {
    used = processor.used().orElse(used);
    readAt = System.nanoTime();
  }

  /** Ends the process and whatever it started. */
  @Override
  public void close() {
    sandbox.end(started);
  }
}
