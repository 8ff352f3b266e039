package poolinglab.coursework.sandbox;

import java.time.Duration;
import java.util.Optional;

/**
 * Decides from what a process has computed, and from how long that took, whether it has had enough
 * time. What counts is processor time, so that a busy machine costs nobody a mark.
 */
final class TimeAccount {
  /** How many times the limit may pass on the clock before the machine counts as too busy. */
  static final int PATIENCE = 20;

  /** A process that computes for less than this share of the time is waiting. */
  private static final int IDLE_SHARE = 100;

  private final Duration limit;
  private final Duration waiting;
  private Duration elapsed = Duration.ZERO;
  private Duration lastProgress = Duration.ZERO;
  private Duration idle = Duration.ZERO;

  /**
   * Opens an account.
   *
   * @param limit processor time
   * @param waiting how long the process may wait without computing
   */
  TimeAccount(Duration limit, Duration waiting) {
    this.limit = limit;
    this.waiting = waiting;
  }

  /**
   * Enters what happened since the last time.
   *
   * @param passed time on the clock since then
   * @param computed processor time from the beginning until now
   * @return why the process has to end, if it has to
   */
  Optional<TimeLimit.Breach> after(Duration passed, Duration computed) {
    elapsed = elapsed.plus(passed);
    idle = idle.plus(passed);
    if (computed.minus(lastProgress).compareTo(waiting.dividedBy(IDLE_SHARE)) >= 0) {
      lastProgress = computed;
      idle = Duration.ZERO;
    }
    if (computed.compareTo(limit) >= 0) {
      return Optional.of(TimeLimit.Breach.COMPUTED);
    }
    if (idle.compareTo(waiting) >= 0) {
      return Optional.of(TimeLimit.Breach.WAITED);
    }
    boolean starved = elapsed.compareTo(longest()) >= 0;
    return starved ? Optional.of(TimeLimit.Breach.STARVED) : Optional.empty();
  }

  /** The time on the clock after which there is no point in going on. */
  private Duration longest() {
    Duration patient = limit.multipliedBy(PATIENCE);
    return patient.compareTo(waiting) > 0 ? patient : waiting;
  }
}
