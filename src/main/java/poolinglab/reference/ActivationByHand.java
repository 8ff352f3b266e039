package poolinglab.reference;

/** The activation functions, value by value in double precision, rounded once. NaN stays NaN. */
public final class ActivationByHand {
  private static final double SELU_LAMBDA = 1.0507009873554805;
  private static final double SELU_ALPHA = 1.6732632423543772;
  private static final double SQRT_2_PI = 2.5066282746310002;

  /** Φ is 0 or 1 in double precision beyond this. */
  private static final double FAR = 9;

  private ActivationByHand() {}

  /** [N,C,H,W] → [N,C,H,W] */
  public static FeatureMaps forward(Activation activation, FeatureMaps input) {
    if (activation == Activation.SOFTMAX) {
      return Softmax.forward(input);
    }
    if (activation == Activation.RELU) {
      return Relu.forward(input);
    }
    FeatureMaps output = input.withSize(input.size());
    for (int k = 0; k < input.values().length; k++) {
      output.values()[k] = (float) of(activation, input.values()[k]);
    }
    return output;
  }

  private static double of(Activation activation, double x) {
    return switch (activation) {
      case RELU -> Math.max(0, x);
      case LINEAR, SOFTMAX -> x;
      case TANH -> tanh(x);
      case SIGMOID -> sigmoid(x);
      case ELU -> Math.max(0, x) + Exponential.minusOne(Math.min(0, x));
      case SELU ->
          SELU_LAMBDA * (Math.max(0, x) + SELU_ALPHA * Exponential.minusOne(Math.min(0, x)));
      case SOFTPLUS -> Math.max(0, x) + Exponential.ln(1 + Exponential.of(-Math.abs(x)));
      case SOFTSIGN ->
          Math.abs(x) == Double.POSITIVE_INFINITY ? Math.signum(x) : x / (1 + Math.abs(x));
      case GELU -> x == Double.NEGATIVE_INFINITY ? 0 : x * normal(x);
      case SILU -> x == Double.NEGATIVE_INFINITY ? 0 : x * sigmoid(x);
    };
  }

  private static double tanh(double x) {
    double decay = Exponential.minusOne(-2 * Math.abs(x));
    return Math.signum(x) * -decay / (decay + 2);
  }

  private static double sigmoid(double x) {
    return Exponential.of(Math.min(0, x)) / (1 + Exponential.of(-Math.abs(x)));
  }

  /**
   * Φ(x), by the series ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …). (Marsaglia: "Evaluating the Normal
   * Distribution", 2004.)
   */
  private static double normal(double x) {
    if (Math.abs(x) > FAR) {
      return (1 + Math.signum(x)) / 2;
    }
    double sum = x;
    double term = x;
    double before = 0;
    for (int odd = 3; sum != before && !Double.isNaN(sum); odd += 2) {
      before = sum;
      term *= x * x / odd;
      sum += term;
    }
    return 0.5 + sum * Exponential.of(-x * x / 2) / SQRT_2_PI;
  }
}
