package poolinglab.network;

import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;

/**
 * A dense layer: every unit looks at every value. [N,C,H,W] or [N,C] → [N,units], with {@code
 * (H·W·C + 1)·units} parameters: here the size of the feature maps is paid for.
 *
 * <p>The last layer of a network is {@link #asOutput}, one unit a class; others use ReLU.
 */
public record Dense(int units) implements NetworkLayer {

  /**
   * @throws NetworkException for less than one unit
   */
  public Dense {
    if (units < 1) {
      throw new NetworkException(
          "a dense layer has at least 1 unit; got " + units + ". Use a whole number from 1.");
    }
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

  /** The layer inside a network, with ReLU. */
  @Override
  public DenseLayer inDeeplearning4j() {
    return new DenseLayer.Builder().nOut(units).activation(Activation.RELU).build();
  }

  /** The layer at the end: softmax over the classes, trained by cross-entropy. */
  public OutputLayer asOutput() {
    return new OutputLayer.Builder(LossFunction.MCXENT)
        .nOut(units)
        .activation(Activation.SOFTMAX)
        .build();
  }
}
