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
      output[k] = (float) (Exponential.of(input[k] - largest) / sum);
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
      sum += Exponential.of(input[k] - largest);
    }
    return sum;
  }
}
