package poolinglab.coursework.compile;

/**
 * Counts the steps of reading byte code that was handed in, and ends the reading when there are far
 * more than an honest answer needs. Steps and not seconds, so that the verdict is the same on every
 * machine.
 */
final class Effort {
  /** Honest answers need some thousands; this many take about a second. */
  static final long MOST_STEPS = 10_000_000;

  /** How deep annotations and type arguments may be nested. */
  static final int DEEPEST = 100;

  private long steps;

  /** Takes a number of steps, as many as there are characters or entries to look at. */
  void spend(long more) {
    steps += more;
    if (steps > MOST_STEPS) {
      throw new TooComplexException();
    }
  }

  /** Goes down to a level of something nested. */
  static void descend(int level) {
    if (level > DEEPEST) {
      throw new TooComplexException();
    }
  }
}
