package poolinglab.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.network.NetworkException;
import poolinglab.network.Weights;

/**
 * The weights of a network in Deeplearning4j, read and written. It keeps a convolution's as
 * [filters, channels, height, width] and a dense layer's as [inputs, units]; here both have the
 * units first.
 */
public final class Dl4jWeights {
  private static final String WEIGHTS = "W";
  private static final String BIASES = "b";

  private Dl4jWeights() {}

  /** Copies of the weights of each convolution and dense layer, in order. */
  public static List<Weights> of(MultiLayerNetwork model) {
    List<Weights> weights = new ArrayList<>();
    for (Layer layer : learning(model)) {
      weights.add(copy(layer.getParam(WEIGHTS), layer.getParam(BIASES), 1));
    }
    return weights;
  }

  /**
   * {@code ∂loss/∂weight} for each of them, the loss being the mean over the batch: what {@code
   * computeGradientAndScore} left behind. The library itself adds up and divides later, when it
   * updates.
   */
  public static List<Weights> gradients(MultiLayerNetwork model) {
    List<Weights> gradients = new ArrayList<>();
    for (Layer layer : learning(model)) {
      String prefix = layer.getIndex() + "_";
      gradients.add(
          copy(
              model.gradient().getGradientFor(prefix + WEIGHTS),
              model.gradient().getGradientFor(prefix + BIASES),
              model.batchSize()));
    }
    return gradients;
  }

  private static Weights copy(INDArray weights, INDArray biases, int divisor) {
    return new Weights(
        unitsFirst(weights).div(divisor).dup('c').data().asFloat(),
        biases.div(divisor).dup('c').data().asFloat());
  }

  /**
   * Writes weights into a network.
   *
   * @param weights one for each convolution and dense layer, in order
   * @throws NetworkException when they are not as many, or of other sizes; nothing is written then
   */
  public static void write(List<Weights> weights, MultiLayerNetwork model) {
    List<Layer> layers = learning(model);
    NetworkException.require(
        layers.size() == weights.size(),
        "the network has %s layers with weights; got %s. Give those of the same network.",
        layers.size(),
        weights.size());
    for (int i = 0; i < layers.size(); i++) {
      check(i, layers.get(i).getParam(WEIGHTS), weights.get(i).values());
      check(i, layers.get(i).getParam(BIASES), weights.get(i).biases());
    }
    for (int i = 0; i < layers.size(); i++) {
      assign(unitsFirst(layers.get(i).getParam(WEIGHTS)), weights.get(i).values());
      assign(layers.get(i).getParam(BIASES), weights.get(i).biases());
    }
  }

  private static List<Layer> learning(MultiLayerNetwork model) {
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : model.getLayers()) {
      if (layer.numParams() > 0) {
        layers.add(layer);
      }
    }
    return layers;
  }

  private static INDArray unitsFirst(INDArray weights) {
    return weights.rank() == 2 ? weights.transpose() : weights;
  }

  private static void check(int layer, INDArray there, float[] given) {
    NetworkException.require(
        there.length() == given.length,
        "layer %s of those with weights has %s of them; got %s. Give those of the same network.",
        layer + 1,
        there.length(),
        given.length);
  }

  private static void assign(INDArray there, float[] values) {
    there.assign(Nd4j.createFromArray(values).reshape('c', there.shape().clone()));
  }
}
