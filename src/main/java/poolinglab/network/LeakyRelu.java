package poolinglab.network;

import poolinglab.reference.FeatureMaps;

/**
 * Leaky ReLU, as a layer of its own: {@code x} from 0, {@code slope·x} below, so that a unit below
 * 0 still learns. [N,C,H,W] → [N,C,H,W], nothing learned. (Maas and others, 2013.)
 *
 * @param slope below 0, kept to four decimal places: 0.3 in Keras, 0.01 in PyTorch and in
 *     Deeplearning4j, where none is given
 */
public record LeakyRelu(double slope) implements ElementwiseLayer {

  /**
   * @throws NetworkException unless the slope is at least 0 and below 1
   */
  public LeakyRelu {
    NetworkException.require(
        slope >= 0 && FourDigits.isBelowOne(slope),
        "a leaky ReLU has a slope from 0 to below 1; got %s. The usual one is 0.01.",
        slope);
    slope = FourDigits.rounded(slope);
  }

  /** The same by hand. */
  FeatureMaps forward(FeatureMaps input) {
    FeatureMaps output = input.withSize(input.size());
    for (int k = 0; k < input.values().length; k++) {
      float x = input.values()[k];
      output.values()[k] = x < 0 ? (float) (slope * x) : x;
    }
    return output;
  }

  /** The slope in digits: {@code leaky0.3}. */
  @Override
  public String word() {
    return "leaky" + FourDigits.text(slope);
  }

  @Override
  public LayerKind kind() {
    return LayerKind.ACTIVATION;
  }

  @Override
  public String label() {
    return "leaky ReLU";
  }
}
