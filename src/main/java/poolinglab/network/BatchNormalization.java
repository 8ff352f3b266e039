package poolinglab.network;

import poolinglab.reference.BatchNorm;

/**
 * Batch normalisation: shifts and scales each channel, in training by the mean and variance of the
 * batch, afterwards by their running averages. [N,C,H,W] → [N,C,H,W], with 4·C parameters: it
 * learns a scale and a shift, and measures a mean and a variance. Its {@link Weights} are those of
 * {@link BatchNorm}: [3,C] with scale, mean and variance; the shifts are the biases.
 */
public record BatchNormalization() implements ElementwiseLayer {
  /** Added to a variance, so that nothing is divided by 0: Deeplearning4j's and PyTorch's. */
  public static final double EPSILON = 1e-5;

  /** The same by hand. */
  BatchNorm byHand(Weights weights) {
    return new BatchNorm(weights.values(), weights.biases(), EPSILON);
  }

  @Override
  public String word() {
    return "bn";
  }

  @Override
  public LayerKind kind() {
    return LayerKind.NORMALIZATION;
  }

  @Override
  public Parameters parameters(Shape input) {
    return new Parameters(4L * input.channels(), "4·" + input.channels());
  }

  /** One scale for each value. */
  @Override
  public long multiplyAccumulates(Shape input) {
    return input.values();
  }
}
