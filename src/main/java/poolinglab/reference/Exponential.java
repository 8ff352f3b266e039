package poolinglab.reference;

/**
 * Powers of e and their inverse by additions, products and quotients alone: {@link Math#exp} and
 * its like may differ in their last bit from one platform to another, so that a browser and a JVM
 * would disagree.
 */
final class Exponential {
  private static final double LN_2_HIGH = 0x1.62e42feep-1;
  private static final double LN_2_LOW = 0x1.a39ef35793c76p-33;
  private static final double SQRT_2 = Math.sqrt(2);
  private static final int TERMS = 16;

  /** The power of e is 0 in double precision from here down. */
  private static final double ALMOST_ZERO = -746;

  private Exponential() {}

  /**
   * {@code e^x} for x up to 0. With x = h·ln 2 + r, it is the Taylor series of e^r, halved h times.
   */
  static double of(double x) {
    double exponent = Math.max(x, ALMOST_ZERO);
    double halvings = Math.floor(-exponent / (LN_2_HIGH + LN_2_LOW) + 0.5);
    double rest = exponent + halvings * LN_2_HIGH + halvings * LN_2_LOW;
    double power = 1;
    for (int term = TERMS; term > 0; term--) {
      power = 1 + power * rest / term;
    }
    for (int h = 0; h < halvings; h++) {
      power /= 2;
    }
    return power;
  }

  /** {@code e^x − 1} for x up to 0, exact also where e^x is almost 1. */
  static double minusOne(double x) {
    if (x < -0.5) {
      return of(x) - 1;
    }
    double power = 0;
    for (int term = TERMS; term > 1; term--) {
      power = (1 + power) * x / term;
    }
    return (1 + power) * x;
  }

  /**
   * The natural logarithm of a number from 1 on, by additions, products and quotients alone, as
   * {@link #of}. With x = 2^h · r, it is h·ln 2 and {@code 2·artanh((r − 1)/(r + 1))} by its
   * series.
   */
  static double ln(double x) {
    double rest = x;
    double halvings = 0;
    while (rest > SQRT_2) {
      rest /= 2;
      halvings++;
    }
    double ratio = (rest - 1) / (rest + 1);
    double sum = 0;
    for (int term = TERMS; term > 0; term--) {
      sum = sum * ratio * ratio + 1.0 / (2 * term - 1);
    }
    return halvings * LN_2_LOW + 2 * ratio * sum + halvings * LN_2_HIGH;
  }
}
