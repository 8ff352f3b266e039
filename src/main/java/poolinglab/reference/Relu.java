package poolinglab.reference;

/**
 * The rectified linear unit: {@code output = max(0, input)}, value by value; NaN stays NaN. (Nair,
 * Hinton: "Rectified Linear Units Improve Restricted Boltzmann Machines", 2010.)
 */
public final class Relu {
  private Relu() {}

  /** [N,C,H,W] → [N,C,H,W] */
  public static FeatureMaps forward(FeatureMaps input) {
    FeatureMaps output = input.withSize(input.size());
    for (int k = 0; k < input.values().length; k++) {
      output.values()[k] = Math.max(0f, input.values()[k]);
    }
    return output;
  }
}
