package poolinglab.conformance.compare;

import poolinglab.conformance.compare.Verdict.Outcome;

/**
 * How many cases went which way.
 *
 * @param relative the largest difference among agreeing cells, as a share of the expected value
 * @param ulps the same in units in the last place
 */
public record Tally(int agreeing, int explained, int unexplained, double relative, long ulps) {

  static Tally of(Verdict verdict) {
    return new Tally(
        verdict.outcome() == Outcome.AGREES ? 1 : 0,
        verdict.outcome() == Outcome.EXPLAINED ? 1 : 0,
        verdict.outcome() == Outcome.UNEXPLAINED ? 1 : 0,
        verdict.relative(),
        verdict.ulps());
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        agreeing + other.agreeing,
        explained + other.explained,
        unexplained + other.unexplained,
        Math.max(relative, other.relative),
        Math.max(ulps, other.ulps));
  }

  public int cases() {
    return agreeing + explained + unexplained;
  }
}
