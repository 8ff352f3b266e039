package poolinglab.reference;

/**
 * Softmax: the values of each image become probabilities, which add up to 1.
 *
 * <pre>{@code output[n,k] = e^(input[n,k] − m) / Σ over j of e^(input[n,j] − m)}</pre>
 *
 * <p>m is the image's largest value: it cancels out and keeps the powers from overflowing. In
 * double precision, rounded once. (Goodfellow, Bengio, Courville: "Deep Learning", 2016, section
 * 4.1.)
 */
public final class Softmax {
  private static final double LN_2_HIGH = 0x1.62e42feep-1;
  private static final double LN_2_LOW = 0x1.a39ef35793c76p-33;
  private static final double SQRT_2 = Math.sqrt(2);
  private static final int TERMS = 16;

  private Softmax() {}

  /** [N,C,H,W] → [N,C,H,W] */
  public static FeatureMaps forward(FeatureMaps input) {
    FeatureMaps output = input.withSize(input.size());
    int values = input.values().length / input.batch();
    for (int n = 0; n < input.batch(); n++) {
      ofImage(input.values(), output.values(), n * values, (n + 1) * values);
    }
    return output;
  }

  private static void ofImage(float[] input, float[] output, int from, int end) {
    double largest = largest(input, from, end);
    double sum = sumOfPowers(input, from, end, largest);
    for (int k = from; k < end; k++) {
      output[k] = (float) (exp(input[k] - largest) / sum);
    }
  }

  static double largest(float[] input, int from, int end) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = from; k < end; k++) {
      largest = Math.max(largest, input[k]);
    }
    return largest;
  }

  static double sumOfPowers(float[] input, int from, int end, double largest) {
    double sum = 0;
    for (int k = from; k < end; k++) {
      sum += exp(input[k] - largest);
    }
    return sum;
  }

  /**
   * {@code e^x} for x up to 0, by additions and products alone: {@link Math#exp} may differ in its
   * last bit from one platform to another. With x = h·ln 2 + r, it is the Taylor series of e^r,
   * halved h times.
   */
  static double exp(double x) {
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

  /**
   * The natural logarithm of a number from 1 on, by additions, products and quotients alone, as
   * {@link #exp}. With x = 2^h · r, it is h·ln 2 and {@code 2·artanh((r − 1)/(r + 1))} by its
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
    for (int term = 2 * TERMS - 1; term > 0; term -= 2) {
      sum = sum * ratio * ratio + 1.0 / term;
    }
    return halvings * LN_2_HIGH + (halvings * LN_2_LOW + 2 * ratio * sum);
  }
}
