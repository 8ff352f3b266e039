package poolinglab.network;

import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.FullyConnected;

/**
 * A dense layer: every unit looks at every value. [N,C,H,W] or [N,C] → [N,units], with {@code
 * (H·W·C + 1)·units} parameters: here the size of the feature maps is paid for.
 *
 * <p>The last layer of a network gives each class its probability by softmax, one unit per class;
 * the others use ReLU.
 */
public record Dense(int units) implements NetworkLayer {

  /**
   * @throws NetworkException for less than one unit
   */
  public Dense {
    NetworkException.require(
        units >= 1, "a dense layer has at least 1 unit; got %s. Use a whole number from 1.", units);
  }

  /** The same by hand, without its ReLU or softmax. */
  FullyConnected byHand(Weights weights) {
    return new FullyConnected(weights.values(), weights.biases());
  }

  @Override
  public String word() {
    return "dense" + units;
  }

  @Override
  public LayerKind kind() {
    return LayerKind.DENSE;
  }

  @Override
  public String label() {
    return "dense";
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
    return Parameters.ofUnits(input.values(), input.product(), units);
  }

  /** Every unit weighs every value. */
  @Override
  public long multiplyAccumulates(Shape input) {
    return Math.multiplyExact(input.values(), units);
  }
}
