package poolinglab.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.network.NetworkException;
import poolinglab.network.Weights;

/**
 * The weights of a network in Deeplearning4j, read and written. It keeps a convolution's as
 * [filters, channels, height, width], a dense layer's as [inputs, units], and those of a batch
 * normalisation one by one; here all have the units first, but for a batch normalisation's, which
 * are [3, channels].
 */
public final class Dl4jWeights {
  private Dl4jWeights() {}

  /** Copies of the weights of each layer that has some, in order. */
  public static List<Weights> of(MultiLayerNetwork model) {
    return learning(model).stream()
        .map(layer -> new Weights(copy(values(layer)), copy(biases(layer))))
        .toList();
  }

  /**
   * {@code ∂loss/∂weight} for each weight and bias of convolutions and dense layers, the loss being
   * the mean over the batch: what {@code computeGradientAndScore} left behind. The library itself
   * adds up and divides later, when it updates.
   */
  public static List<Weights> gradients(MultiLayerNetwork model) {
    List<Weights> gradients = new ArrayList<>();
    for (Layer layer : learning(model)) {
      String prefix = layer.getIndex() + "_";
      INDArray values =
          model.gradient().getGradientFor(prefix + DefaultParamInitializer.WEIGHT_KEY);
      INDArray biases = model.gradient().getGradientFor(prefix + DefaultParamInitializer.BIAS_KEY);
      gradients.add(
          new Weights(
              copy(List.of(unitsFirst(values).div(model.batchSize()))),
              copy(biases == null ? List.of() : List.of(biases.div(model.batchSize())))));
    }
    return gradients;
  }

  /**
   * Writes weights into a network.
   *
   * @param weights one for each layer that has some, in order
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
      check(i, values(layers.get(i)), weights.get(i).values());
      check(i, biases(layers.get(i)), weights.get(i).biases());
    }
    for (int i = 0; i < layers.size(); i++) {
      assign(values(layers.get(i)), weights.get(i).values());
      assign(biases(layers.get(i)), weights.get(i).biases());
    }
  }

  private static List<Layer> learning(MultiLayerNetwork model) {
    return Arrays.stream(model.getLayers()).filter(layer -> layer.numParams() > 0).toList();
  }

  /** Where the library keeps them: views, one behind the other in our order. */
  private static List<INDArray> values(Layer layer) {
    if (layer instanceof BatchNormalization) {
      return List.of(
          layer.getParam(BatchNormalizationParamInitializer.GAMMA),
          layer.getParam(BatchNormalizationParamInitializer.GLOBAL_MEAN),
          layer.getParam(BatchNormalizationParamInitializer.GLOBAL_VAR));
    }
    INDArray weights = layer.getParam(DefaultParamInitializer.WEIGHT_KEY);
    return List.of(unitsFirst(weights));
  }

  private static INDArray unitsFirst(INDArray weights) {
    return weights.rank() == 2 ? weights.transpose() : weights;
  }

  private static List<INDArray> biases(Layer layer) {
    String key =
        layer instanceof BatchNormalization
            ? BatchNormalizationParamInitializer.BETA
            : DefaultParamInitializer.BIAS_KEY;
    INDArray biases = layer.paramTable().get(key);
    return biases == null ? List.of() : List.of(biases);
  }

  private static float[] copy(List<INDArray> arrays) {
    float[] values = new float[length(arrays)];
    int next = 0;
    for (INDArray array : arrays) {
      float[] part = array.dup('c').data().asFloat();
      System.arraycopy(part, 0, values, next, part.length);
      next += part.length;
    }
    return values;
  }

  private static int length(List<INDArray> arrays) {
    return Math.toIntExact(arrays.stream().mapToLong(INDArray::length).sum());
  }

  private static void check(int layer, List<INDArray> there, float[] given) {
    NetworkException.require(
        length(there) == given.length,
        "layer %s of those with weights has %s of them; got %s. Give those of the same network.",
        layer + 1,
        length(there),
        given.length);
  }

  private static void assign(List<INDArray> there, float[] values) {
    int next = 0;
    for (INDArray array : there) {
      int end = next + (int) array.length();
      float[] part = Arrays.copyOfRange(values, next, end);
      array.assign(Nd4j.createFromArray(part).reshape('c', array.shape().clone()));
      next = end;
    }
  }
}
