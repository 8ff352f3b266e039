package poolinglab.network;

import java.util.Optional;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.Activation;
import poolinglab.reference.FullyConnected;

/**
 * A dense layer: every unit looks at every value. [N,C,H,W] or [N,C] → [N,units], with {@code
 * (H·W·C + 1)·units} parameters: here the size of the feature maps is paid for.
 *
 * @param given the activation function; empty for the usual one: softmax at the end of a network,
 *     where a unit stands for a class, and ReLU elsewhere
 * @param bias whether each unit adds one
 */
public record Dense(int units, Optional<Activation> given, boolean bias) implements NetworkLayer {

  /**
   * @throws NetworkException for less than one unit
   */
  public Dense {
    NetworkException.require(
        units >= 1, "a dense layer has at least 1 unit; got %s. Use a whole number from 1.", units);
  }

  /** With the usual activation function and a bias. */
  public Dense(int units) {
    this(units, Optional.empty(), true);
  }

  /** The same with this activation function, wherever the layer is. */
  public Dense withActivation(Activation activation) {
    return new Dense(units, Optional.of(activation), bias);
  }

  /** The same whose units add nothing to their sums. */
  public Dense withoutBias() {
    return new Dense(units, given, false);
  }

  /** Whether it has the usual activation function and a bias. */
  public boolean isUsual() {
    return given.isEmpty() && bias;
  }

  /** What follows the sums. */
  public Activation activation(boolean isLast) {
    return given.orElse(isLast ? Activation.SOFTMAX : Activation.RELU);
  }

  /** The same by hand, without its activation function. */
  FullyConnected byHand(Weights weights) {
    return new FullyConnected(weights.values(), bias ? weights.biases() : new float[units]);
  }

  @Override
  public String word() {
    return "dense"
        + units
        + (given.isPresent() ? ":" + given.get().word() : "")
        + (bias ? "" : ":" + NetworkText.NO_BIAS);
  }

  @Override
  public LayerKind kind() {
    return LayerKind.DENSE;
  }

  @Override
  public WindowGeometry geometry(Shape input) {
    return WindowSpec.ofKernel(input.size()).over(input.size());
  }

  @Override
  public Shape.Vector output(Shape input) {
    return new Shape.Vector(units);
  }

  @Override
  public Parameters parameters(Shape input) {
    return Parameters.ofUnits(input, units, bias);
  }

  /** Every unit weighs every value. */
  @Override
  public long multiplyAccumulates(Shape input) {
    return Math.multiplyExact(input.values(), units);
  }
}
