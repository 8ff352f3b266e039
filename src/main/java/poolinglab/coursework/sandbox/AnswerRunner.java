package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import poolinglab.coursework.process.Conversation;
import poolinglab.coursework.process.Protocol;
import poolinglab.coursework.process.Question;
import poolinglab.coursework.process.WireException;

/**
 * Asks one answer. A process that had to be ended is started again for the next question, a few
 * times; then the answer is not asked any more.
 */
public final class AnswerRunner implements AutoCloseable {
  private static final int MOST_PROCESSES = 3;
  private static final int OUT_OF_MEMORY = 3;
  private static final int SHELL_SIGNALS = 128;
  private static final int PROCESSOR_LIMIT_SIGNAL = 24;
  private static final Duration RACE_EXTRA = Duration.ofSeconds(30);

  private final Sandbox sandbox;
  private final Program program;
  private final StringBuilder printed = new StringBuilder();
  private Sandbox.Started started;
  private Conversation conversation;
  private int processes;
  private Duration left;
  private Outcome.Stopped last;

  AnswerRunner(Sandbox sandbox, Program program) {
    this.sandbox = sandbox;
    this.program = program;
    this.left = program.limits().inAll();
  }

  private interface Exchange {
    Conversation.Said with(Conversation conversation) throws IOException;
  }

  /** Lets a contestant warm up for a race. */
  Outcome warmUp(Question question) {
    Outcome.Stopped failed = ready();
    Duration patience = program.limits().call().plus(RACE_EXTRA);
    return failed == null ? converse(talk -> talk.warmUp(question), patience) : failed;
  }

  /** Lets a contestant that has warmed up run one lap. */
  Outcome lap(long seed) {
    return conversation == null
        ? last
        : converse(talk -> talk.lap(seed), program.limits().call().plus(RACE_EXTRA));
  }

  /** Asks one question. */
  public Outcome ask(Question question) {
    Outcome.Stopped failed = ready();
    return failed == null ? call(question) : failed;
  }

  /** Starts a process if none is running; returns why that failed, or null. */
  private Outcome.Stopped ready() {
    if (started != null) {
      return null;
    }
    return processes == MOST_PROCESSES ? last : start();
  }

  private Outcome call(Question question) {
    Duration limit = program.limits().call();
    boolean little = left.compareTo(limit) < 0;
    long start = System.nanoTime();
    Outcome outcome = converse(talk -> talk.ask(question), little ? left : limit);
    left = left.minusNanos(System.nanoTime() - start);
    if (left.isNegative()) {
      close();
      processes = MOST_PROCESSES;
      last =
          new Outcome.Stopped(
              "It took more than " + seconds(program.limits().inAll()) + " s for all its calls.");
      return last;
    }
    return outcome;
  }

  private Outcome converse(Exchange exchange, Duration patience) {
    AtomicBoolean late = new AtomicBoolean();
    Future<?> alarm = alarm(patience, late);
    try {
      Conversation.Said said = exchange.with(conversation);
      keepPrinted(said.printed());
      return Outcome.of(said.reply());
    } catch (IOException broken) {
      return stop(broken, late.get(), patience);
    } finally {
      alarm.cancel(false);
    }
  }

  private Outcome.Stopped start() {
    processes++;
    AtomicBoolean late = new AtomicBoolean();
    Future<?> alarm = null;
    try {
      started = sandbox.start(program.limits(), program.libraries());
      conversation =
          new Conversation(started.process().getOutputStream(), started.process().getInputStream());
      alarm = alarm(program.limits().start(), late);
      conversation.begin(program.classes());
      return null;
    } catch (IOException broken) {
      return stop(broken, late.get(), program.limits().start());
    } finally {
      if (alarm != null) {
        alarm.cancel(false);
      }
    }
  }

  private Future<?> alarm(Duration patience, AtomicBoolean late) {
    Sandbox.Started running = started;
    return sandbox
        .watch()
        .schedule(
            () -> {
              late.set(true);
              running.family().end();
            },
            patience.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private Outcome.Stopped stop(IOException broken, boolean late, Duration patience) {
    String words;
    if (late) {
      words = "It did not come back within " + seconds(patience) + " s.";
    } else if (broken instanceof WireException && !ranOutOfMemory()) {
      words = "Its process did not answer as agreed: it sent " + broken.getMessage() + ".";
    } else {
      words = ending();
    }
    close();
    last = new Outcome.Stopped(words);
    return last;
  }

  /** The JVM says on the pipe that it ends for lack of memory, which is not a regular reply. */
  private boolean ranOutOfMemory() {
    try {
      return started.process().waitFor(1, TimeUnit.SECONDS)
          && started.process().exitValue() == OUT_OF_MEMORY;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
  }

  private String ending() {
    try {
      if (started == null || !started.process().waitFor(2, TimeUnit.SECONDS)) {
        return "Its process closed the pipe that it answers on.";
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return "The grader was interrupted.";
    }
    int code = started.process().exitValue();
    return switch (code) {
      case OUT_OF_MEMORY ->
          "It ran out of memory: " + program.limits().heapMegabytes() + " MB are allowed.";
      case SHELL_SIGNALS + PROCESSOR_LIMIT_SIGNAL ->
          "It used more than " + program.limits().processorSeconds() + " s of processor time.";
      default -> "It ended its own process (exit code " + code + ") instead of returning.";
    };
  }

  private void keepPrinted(String text) {
    int room = Protocol.MOST_PRINTED - printed.length();
    printed.append(text, 0, Math.min(text.length(), room));
  }

  /** What the answer has printed so far. */
  public String printed() {
    return printed.toString();
  }

  /** Ends the process and whatever it started. */
  @Override
  public void close() {
    if (started != null) {
      started.end();
      started = null;
      conversation = null;
    }
  }
}
