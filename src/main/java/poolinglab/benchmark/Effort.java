package poolinglab.benchmark;

import poolinglab.UserException;

/**
 * How much time is spent on measuring.
 *
 * @param rounds in each of which every contestant has a turn
 * @param turnNanos how long a turn is at least; short passes are repeated until it is over
 * @param mostNanos how long all turns of one contestant are together at most; a slow one sits out
 *     some rounds
 */
public record Effort(int rounds, long turnNanos, long mostNanos) {
  private static final long MILLISECOND = 1_000_000;

  public static final Effort FULL = new Effort(15, 40 * MILLISECOND, 2000 * MILLISECOND);
  public static final Effort QUICK = new Effort(7, 5 * MILLISECOND, 300 * MILLISECOND);

  /** The fewest turns that have a middle half. */
  public static final int FEWEST = 3;

  /**
   * @throws UserException when there are too few rounds
   */
  public Effort {
    UserException.require(
        rounds >= FEWEST,
        "a median with its spread takes at least %s rounds; got %s. Use %s or more.",
        FEWEST,
        rounds,
        FEWEST);
  }

  public Effort withRounds(int newRounds) {
    return new Effort(newRounds, turnNanos, mostNanos);
  }

  /** The least warm-up of every contestant: compilers work beside the program, and take a while. */
  long warmUpNanos() {
    return 15 * turnNanos;
  }

  /** How many passes fill a turn. */
  int passes(double nanosPerPass) {
    return (int) Math.max(1, Math.ceil(turnNanos / Math.max(1, nanosPerPass)));
  }

  /** How many rounds a contestant takes part in if its pass takes this long. */
  int turns(double nanosPerPass) {
    double turn = nanosPerPass * passes(nanosPerPass);
    return (int) Math.max(FEWEST, Math.min(rounds, mostNanos / turn));
  }
}
