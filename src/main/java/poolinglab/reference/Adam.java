package poolinglab.reference;

/**
 * Adam: every parameter moves against the mean of its last gradients, in steps that are shorter the
 * more these gradients vary. Parameters [P], moved in place.
 *
 * <pre>{@code
 * mean      ← β1 · mean + (1 − β1) · gradient
 * square    ← β2 · square + (1 − β2) · gradient²
 * parameter ← parameter − learningRate · √(1 − β2^t) / (1 − β1^t) · mean / (√square + ε)
 * }</pre>
 *
 * <p>t counts the steps from 1, β1 = 0.9, β2 = 0.999, ε = 10⁻⁸. (Kingma, Ba: "Adam: A Method for
 * Stochastic Optimization", 2015, in the order of computation at the end of section 2.)
 * Deeplearning4j and Keras compute it so, Keras with ε = 10⁻⁷; PyTorch, as the paper's algorithm 1,
 * adds ε to {@code √(square / (1 − β2^t))} instead, which differs where a gradient is about as
 * small as ε.
 *
 * <p>Both moments are float32 as the parameters are, the arithmetic is double, rounded once where
 * one of the three is stored.
 */
public final class Adam {
  private static final double BETA_1 = 0.9;
  private static final double BETA_2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final float[] means;
  private final float[] squares;
  private double beta1ToTheT = 1;
  private double beta2ToTheT = 1;

  /** Before the first step: both moments are 0. */
  public Adam(int parameters) {
    means = new float[parameters];
    squares = new float[parameters];
  }

  /**
   * One step.
   *
   * @param parameters as many as this was made for; they are changed
   * @param gradients {@code ∂loss/∂parameter} of each
   */
  public void step(float[] parameters, float[] gradients, double learningRate) {
    beta1ToTheT *= BETA_1;
    beta2ToTheT *= BETA_2;
    double rate = learningRate * Math.sqrt(1 - beta2ToTheT) / (1 - beta1ToTheT);
    for (int k = 0; k < parameters.length; k++) {
      double gradient = gradients[k];
      means[k] = (float) (BETA_1 * means[k] + (1 - BETA_1) * gradient);
      squares[k] = (float) (BETA_2 * squares[k] + (1 - BETA_2) * gradient * gradient);
      double change = rate * means[k] / (Math.sqrt(squares[k]) + EPSILON);
      parameters[k] = (float) (parameters[k] - change);
    }
  }
}
