package poolinglab.conformance;

/**
 * When two values count as equal. Any NaN equals any other; an infinity only itself.
 *
 * @param absolute how far they may be apart, whatever their size
 * @param relative how far they may be apart as a share of the expected value; both allowances add
 *     up
 */
public record Tolerance(double absolute, double relative) {

  /** The same 32 bits, so that −0 is not +0: what a maximum, which only picks, must reach. */
  public static final Tolerance EXACT = new Tolerance(0, 0);

  /**
   * For sums and powers, which others compute in float32 and in another order: 1e-5 +
   * 1e-5·|expected|.
   */
  public static final Tolerance ROUNDING = new Tolerance(1e-5, 1e-5);

  /** Whether {@code actual} counts as {@code expected}. */
  public boolean accepts(float expected, float actual) {
    if (Float.floatToIntBits(expected) == Float.floatToIntBits(actual)) {
      return true;
    }
    if (equals(EXACT) || !Float.isFinite(expected) || !Float.isFinite(actual)) {
      return false;
    }
    return Math.abs((double) expected - actual) <= absolute + relative * Math.abs(expected);
  }
}
