package poolinglab.conformance;

import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import poolinglab.dl4j.Dl4jLayers;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.network.GlobalPool;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Shape;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Pooling;

/**
 * The same pooling done by Deeplearning4j: the layer that this project's wrapper makes of it, in a
 * network of its own. Takes and returns what the reference takes and returns.
 *
 * <p>An input that the geometry refuses is refused here with the same words: the library itself
 * would answer some of them with an empty array.
 */
public final class Dl4jPooling {
  private final Pooling pooling;
  private final NetworkLayer described;
  private Size preparedFor;
  private List<Layer> layers;

  /**
   * @throws ConformanceException when a network text cannot describe such a pooling
   */
  public Dl4jPooling(Pooling pooling) {
    this.pooling = pooling;
    this.described = DescribedPooling.of(pooling);
  }

  /**
   * Checks that the library can pool an input of this size, without running it.
   *
   * @throws NetworkException when it has no such layer
   */
  public void check(Size input) {
    Dl4jLayers.of(described, new Shape.Maps(1, input));
  }

  /**
   * The layer's activations. [N,C,H,W] → [N,C,H′,W′]
   *
   * @throws GeometryException when the windows cannot be laid over this input
   * @throws NetworkException when the library has no such layer
   */
  public FeatureMaps forward(FeatureMaps input) {
    pooling.geometryFor(input);
    return Nd4jArrays.toFeatureMaps(activate(Nd4jArrays.toNd4j(input)));
  }

  /**
   * The gradient of the input, as the layer computes it. [N,C,H′,W′] → [N,C,H,W]
   *
   * @throws GeometryException when the windows cannot be laid over this input, or the gradient has
   *     another shape than the output
   * @throws NetworkException when the library has no such layer
   */
  public FeatureMaps backward(FeatureMaps input, FeatureMaps gradOutput) {
    pooling.geometryFor(input, gradOutput);
    activate(Nd4jArrays.toNd4j(input));
    return Nd4jArrays.toFeatureMaps(backpropagate(Nd4jArrays.toNd4j(gradOutput)));
  }

  /**
   * The layer's activations of an array in ND4J's memory; nothing is checked. A global pooling
   * gives [N,C].
   */
  public INDArray activate(INDArray input) {
    prepare(new Size((int) input.size(2), (int) input.size(3)));
    INDArray activations = input;
    for (Layer layer : layers) {
      activations = layer.activate(activations, true, LayerWorkspaceMgr.noWorkspaces());
    }
    return activations;
  }

  /** The gradient of what was activated last; nothing is checked. */
  public INDArray backpropagate(INDArray gradOutput) {
    boolean isVector = described instanceof GlobalPool;
    INDArray gradient =
        isVector ? gradOutput.reshape('c', gradOutput.size(0), gradOutput.size(1)) : gradOutput;
    for (int i = layers.size() - 1; i >= 0; i--) {
      gradient =
          layers.get(i).backpropGradient(gradient, LayerWorkspaceMgr.noWorkspaces()).getSecond();
    }
    return gradient;
  }

  private void prepare(Size input) {
    if (input.equals(preparedFor)) {
      return;
    }
    ListBuilder list = new NeuralNetConfiguration.Builder().list();
    Dl4jLayers.of(described, new Shape.Maps(1, input)).forEach(list::layer);
    MultiLayerNetwork network = new MultiLayerNetwork(list.build());
    network.init();
    layers = List.of(network.getLayers());
    preparedFor = input;
  }
}
