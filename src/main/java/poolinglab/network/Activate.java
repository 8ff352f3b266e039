package poolinglab.network;

import poolinglab.reference.Activation;

/**
 * An activation function as a layer of its own, as after a batch normalisation. [N,C,H,W] →
 * [N,C,H,W], nothing learned.
 */
public record Activate(Activation activation) implements ElementwiseLayer {
  /**
   * @throws NetworkException for softmax, which a dense layer has
   */
  public Activate {
    NetworkException.require(
        activation != Activation.SOFTMAX,
        "softmax is not a layer of its own here: the last dense layer has it. Leave it out; in Keras's"
            + " words, write Dense(3, activation=\"softmax\").");
  }

  @Override
  public String word() {
    return activation.word();
  }

  @Override
  public LayerKind kind() {
    return LayerKind.ACTIVATION;
  }
}
