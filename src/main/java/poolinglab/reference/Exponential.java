package poolinglab.reference;

/**
 * Powers of e by additions, products and quotients alone: {@link Math#exp} and its like may differ
 * in their last bit from one platform to another, so that a browser and a JVM would disagree.
 */
final class Exponential {
  private static final double LN_2_HIGH = 0x1.62e42feep-1;
  private static final double LN_2_LOW = 0x1.a39ef35793c76p-33;
  private static final int TERMS = 16;

  /** Of the series of ln; each term is at least 9 times smaller than the one before. */
  private static final int TERMS_OF_LN = 18;

  private Exponential() {}

  /**
   * {@code e^x} for x up to 0. With x = h·ln 2 + r, it is the Taylor series of e^r, halved h times.
   */
  static double of(double x) {
    if (x < -746) {
      return 0;
    }
    double halvings = Math.floor(-x / (LN_2_HIGH + LN_2_LOW) + 0.5);
    double rest = x + halvings * LN_2_HIGH + halvings * LN_2_LOW;
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

  /** {@code ln(1 + t)} for t from 0 to 1: 2·artanh(t / (2 + t)), by its series. */
  static double lnOnePlus(double t) {
    double z = t / (2 + t);
    double sum = 0;
    double power = z;
    for (int n = 0; n < TERMS_OF_LN; n++) {
      sum += power / (2 * n + 1);
      power *= z * z;
    }
    return 2 * sum;
  }
}
