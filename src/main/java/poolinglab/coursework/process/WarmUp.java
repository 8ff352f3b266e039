package poolinglab.coursework.process;

/**
 * Decides from the times of its calls whether a contestant has warmed up: the best of its last
 * calls is not noticeably better than the best before them. The best of many calls hardly depends
 * on what else the machine is doing, which the mean does.
 */
final class WarmUp {
  /** How many calls without an improvement end a warm-up. */
  static final int LAST_CALLS = 20;

  private static final int FEWEST_CALLS = 60;
  private static final double NOTICEABLE = 0.97;

  private long best = Long.MAX_VALUE;
  private int calls;
  private int lastImprovement;

  /** Takes the time of the next call, in nanoseconds. */
  void add(long nanos) {
    calls++;
    if (nanos < best * NOTICEABLE) {
      best = nanos;
      lastImprovement = calls;
    }
  }

  boolean isOver() {
    return calls >= FEWEST_CALLS && calls - lastImprovement >= LAST_CALLS;
  }
}
