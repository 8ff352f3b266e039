package poolinglab.reference;

import poolinglab.geometry.GeometryException;

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

  /**
   * Carries a gradient back: it passes where the input was positive, and ends where it was not.
   * [N,C,H,W] → [N,C,H,W]
   *
   * <pre>{@code gradInput = gradOutput where input > 0, else 0}</pre>
   *
   * <p>At 0, where the function has a corner, the slope counts as 0, as every framework has it.
   *
   * @param input what {@link #forward} was given, or what it returned: both are positive at the
   *     same places
   * @param gradOutput of the same shape
   * @throws GeometryException when it has another
   */
  public static FeatureMaps backward(FeatureMaps input, FeatureMaps gradOutput) {
    gradOutput.checkGradientOf(input.batch(), input.channels(), input.size());
    FeatureMaps gradInput = input.withSize(input.size());
    for (int k = 0; k < input.values().length; k++) {
      gradInput.values()[k] = input.values()[k] > 0 ? gradOutput.values()[k] : 0;
    }
    return gradInput;
  }
}
