package poolinglab.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Erf;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * {@code x·Φ(x)}, where Φ is the normal distribution, as Keras and PyTorch have it: {@code ½·x·(1 +
 * erf(x/√2))}. Deeplearning4j's own GELU is an approximation up to 0.02 away. Public and without
 * state, so that a saved network can be read back.
 */
public final class Gelu extends BaseActivationFunction {
  private static final long serialVersionUID = 1L;

  @Override
  public INDArray getActivation(INDArray in, boolean training) {
    return in.muli(normal(in));
  }

  /** Its derivative is {@code Φ(x) + x·e^(−x²/2)/√(2π)}. */
  @Override
  public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
    assertShape(in, epsilon);
    INDArray density = Transforms.exp(in.mul(in).divi(-2)).divi(Math.sqrt(2 * Math.PI));
    return new Pair<>(density.muli(in).addi(normal(in)).muli(epsilon), null);
  }

  private static INDArray normal(INDArray in) {
    INDArray scaled = in.div(Math.sqrt(2));
    return Nd4j.getExecutioner().exec(new Erf(scaled, scaled)).addi(1).divi(2);
  }

  @Override
  public String toString() {
    return "gelu";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Gelu;
  }

  @Override
  public int hashCode() {
    return Gelu.class.hashCode();
  }
}
