package poolinglab.coursework.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends a process that takes too long over something; closed when that is done. The process is
 * looked at a few times, and only the time between looks counts: if the grader itself is suspended,
 * nobody's time runs on.
 */
public final class TimeLimit implements AutoCloseable {
  /** Why a process was ended. */
  public enum Breach {
    /** It used up its processor time. */
    COMPUTED,
    /** It waited and computed nothing. */
    WAITED,
    /** It was ready to compute, but this machine hardly let it. */
    STARVED
  }

  /** How long a process may wait without computing, unless a caller says otherwise. */
  public static final Duration WAITING = Duration.ofSeconds(10);

  private static final Duration SHORTEST_STEP = Duration.ofMillis(20);

  private final ScheduledExecutorService clock;
  private final ProcessorTime processor;
  private final Duration limit;
  private final Duration waiting;
  private final Runnable end;
  private final TimeAccount account;
  private final Duration before;
  private Duration computed = Duration.ZERO;
  private Optional<Breach> breach = Optional.empty();
  private Future<?> next;
  private boolean closed;

  /**
   * Begins.
   *
   * @param clock where the process is looked at
   * @param processor of the process
   * @param before the processor time it had used up at the beginning
   * @param limit processor time that it may use from then on
   * @param waiting how long it may wait without computing
   * @param end ends the process
   */
  public TimeLimit(
      ScheduledExecutorService clock,
      ProcessorTime processor,
      Duration before,
      Duration limit,
      Duration waiting,
      Runnable end) {
    this.clock = clock;
    this.processor = processor;
    this.before = before;
    this.limit = limit;
    this.waiting = waiting;
    this.end = end;
    this.account = new TimeAccount(limit, waiting);
    lookAfter(least(limit, waiting));
  }

  /** Why the process was ended, if it was. */
  public synchronized Optional<Breach> breach() {
    return breach;
  }

  private synchronized void lookAfter(Duration step) {
    try {
      next = clock.schedule(() -> look(step), step.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closing) {
      // The clock is shut down only when the processes are ended too.
      closed = true;
    }
  }

  private synchronized void look(Duration step) {
    if (closed) {
      return;
    }
    // A system that does not report processor time leaves only the clock.
    computed = processor.used().map(used -> used.minus(before)).orElse(computed.plus(step));
    breach = account.after(step, computed);
    if (breach.isPresent()) {
      closed = true;
      end.run();
    } else {
      Duration left = limit.minus(computed);
      Duration following = left.compareTo(SHORTEST_STEP) > 0 ? left : SHORTEST_STEP;
      lookAfter(least(following, waiting));
    }
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (next != null) {
      next.cancel(false);
    }
  }
}
