package poolinglab.reference;

import java.util.Locale;
import java.util.Optional;

/**
 * The functions that follow a convolution or a dense layer, value by value; softmax alone looks at
 * all values of an image. {@link ActivationByHand} computes them.
 */
public enum Activation {
  /** {@code max(0, x)}. */
  RELU,
  /** {@code x}. */
  LINEAR,
  /** {@code (e^x − e^−x) / (e^x + e^−x)}. */
  TANH,
  /** {@code 1 / (1 + e^−x)}. */
  SIGMOID,
  /** {@code x} from 0, {@code e^x − 1} below. (Clevert and others, 2016.) */
  ELU,
  /** λ·x from 0, λ·α·(e^x − 1) below. (Klambauer and others, 2017.) */
  SELU,
  /** {@code ln(1 + e^x)}. */
  SOFTPLUS,
  /** {@code x / (1 + |x|)}. */
  SOFTSIGN,
  /**
   * {@code x·Φ(x)} with the normal distribution's Φ, as Keras and PyTorch have it. (Hendrycks,
   * Gimpel: "Gaussian Error Linear Units", 2016.) Deeplearning4j's own GELU is an approximation,
   * {@code x / (1 + e^(−1.702·x))}, up to 0.02 away.
   */
  GELU,
  /** {@code x / (1 + e^−x)}, also called swish. (Ramachandran and others, 2017.) */
  SILU,
  /** Probabilities: see {@link Softmax}. */
  SOFTMAX;

  /**
   * The function of this name in lower case; Keras's swish and Deeplearning4j's identity are known
   * too.
   */
  public static Optional<Activation> named(String name) {
    for (Activation activation : values()) {
      if (activation.word().equals(name)) {
        return Optional.of(activation);
      }
    }
    return switch (name) {
      case "swish" -> Optional.of(SILU);
      case "identity" -> Optional.of(LINEAR);
      default -> Optional.empty();
    };
  }

  /** As it is written in a network text: {@code relu}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
