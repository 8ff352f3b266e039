package poolinglab.coursework.sandbox;

import java.math.BigDecimal;
import java.time.Duration;
import poolinglab.coursework.process.Protocol;
import poolinglab.coursework.process.Question;
import poolinglab.coursework.process.Wire;

/**
 * Calls one answer. A process that had to be ended is started again for the next call, a few times;
 * then the answer is not called any more.
 *
 * <p>Every method throws {@link SandboxException} when this machine lets no answer run; never for
 * what an answer does.
 */
public final class AnswerRunner implements AutoCloseable {
  private static final int MOST_PROCESSES = 3;

  /** What all calls together may return, for the judge keeps it until it has seen everything. */
  private static final long MOST_RETURNED = 2L * Wire.MOST_ELEMENTS;

  private static final Duration RACE_EXTRA = Duration.ofSeconds(30);

  private final Sandbox sandbox;
  private final Program program;
  private final StringBuilder printed = new StringBuilder();
  private RunningAnswer running;
  private int processes;
  private Duration left;
  private long returned;
  private Outcome.Stopped last;

  AnswerRunner(Sandbox sandbox, Program program) {
    this.sandbox = sandbox;
    this.program = program;
    this.left = program.limits().inAll();
  }

  /** Lets a contestant warm up for a race. */
  Outcome warmUp(Question question) {
    Duration patience = program.limits().call().plus(RACE_EXTRA);
    return isReady() ? converse(talk -> talk.warmUp(question), patience) : last;
  }

  /** Lets a contestant that has warmed up run one lap. */
  Outcome lap(long seed) {
    return running == null
        ? last
        : converse(talk -> talk.lap(seed), program.limits().call().plus(RACE_EXTRA));
  }

  /** Makes one call. */
  public Outcome ask(Question question) {
    return isReady() ? call(question) : last;
  }

  /** Whether a process is running; starts one if the answer may have another. */
  private boolean isReady() {
    if (running == null && processes < MOST_PROCESSES) {
      processes++;
      running = new RunningAnswer(sandbox, program);
    }
    return running != null;
  }

  private Outcome call(Question question) {
    Duration limit = program.limits().call();
    Duration allowed = left.compareTo(limit) < 0 ? left : limit;
    Outcome outcome = converse(talk -> talk.ask(question), allowed);
    left = left.minus(running == null ? allowed : running.newlyUsed());
    if (outcome instanceof Outcome.Returned value) {
      returned += Wire.size(value.value());
    }
    if (left.isNegative() || left.isZero()) {
      return noMore(
          "It took more than %s s of processor time for all its calls.",
          seconds(program.limits().inAll()));
    }
    return returned > MOST_RETURNED
        ? noMore("All its calls together returned more than %d numbers.", MOST_RETURNED)
        : outcome;
  }

  private Outcome.Stopped noMore(String words, Object... values) {
    close();
    processes = MOST_PROCESSES;
    last = new Outcome.Stopped(words.formatted(values));
    return last;
  }

  /** A process that failed to reply is not asked again. */
  private Outcome converse(RunningAnswer.Exchange exchange, Duration patience) {
    Interruption.check();
    try {
      Outcome outcome = running.converse(exchange, patience, printed);
      if (outcome instanceof Outcome.Stopped stopped) {
        last = stopped;
      }
      return outcome;
    } finally {
      if (running.isOver()) {
        close();
      }
    }
  }

  /** A time in seconds, with as many digits as it has. */
  public static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
  }

  /** What the answer has printed so far, up to a limit. */
  public String printed() {
    return printed.substring(0, Math.min(printed.length(), Protocol.MOST_PRINTED));
  }

  /** Ends the process and whatever it started. */
  @Override
  public void close() {
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
