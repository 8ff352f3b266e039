package poolinglab.dl4j;

import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The activation functions in Deeplearning4j's terms. */
final class Dl4jActivations {
  private Dl4jActivations() {}

  static IActivation of(poolinglab.reference.Activation activation) {
    return switch (activation) {
      case RELU -> Activation.RELU.getActivationFunction();
      case LINEAR -> Activation.IDENTITY.getActivationFunction();
      case TANH -> Activation.TANH.getActivationFunction();
      case SIGMOID -> Activation.SIGMOID.getActivationFunction();
      case ELU -> Activation.ELU.getActivationFunction();
      case SELU -> Activation.SELU.getActivationFunction();
      case SOFTPLUS -> Activation.SOFTPLUS.getActivationFunction();
      case SOFTSIGN -> Activation.SOFTSIGN.getActivationFunction();
      case GELU -> new Gelu();
      case SILU -> Activation.SWISH.getActivationFunction();
      case SOFTMAX -> Activation.SOFTMAX.getActivationFunction();
    };
  }

  /** The loss that goes with an output: cross-entropy for probabilities, else squared errors. */
  static LossFunction loss(poolinglab.reference.Activation output) {
    return switch (output) {
      case SOFTMAX -> LossFunction.MCXENT;
      case SIGMOID -> LossFunction.XENT;
      default -> LossFunction.MSE;
    };
  }
}
