package poolinglab.conformance;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import poolinglab.geometry.GeometryException;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Pooling;

/**
 * The same pooling done by Deeplearning4j: a network whose only layer is a {@code
 * SubsamplingLayer}, or a {@code GlobalPoolingLayer} for a global one. Takes and returns what the
 * reference takes and returns.
 *
 * <p>An input that the geometry refuses is refused here with the same words: the library itself
 * would answer some of them with an empty array.
 */
public final class Dl4jPooling {
  private final Pooling pooling;
  private final Layer layer;

  /**
   * @throws ConformanceException when the library has no such pooling
   */
  public Dl4jPooling(Pooling pooling) {
    this.pooling = pooling;
    MultiLayerConfiguration configuration =
        new NeuralNetConfiguration.Builder().list().layer(Dl4jLayers.of(pooling)).build();
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    this.layer = network.getLayer(0);
  }

  /**
   * The layer's activations. [N,C,H,W] → [N,C,H′,W′]
   *
   * @throws GeometryException when the windows cannot be laid over this input
   */
  public FeatureMaps forward(FeatureMaps input) {
    pooling.geometryFor(input);
    return Nd4jArrays.toFeatureMaps(activate(Nd4jArrays.toNd4j(input)));
  }

  /**
   * The gradient of the input, as the layer computes it. [N,C,H′,W′] → [N,C,H,W]
   *
   * @throws GeometryException when the windows cannot be laid over this input, or the gradient has
   *     not the shape of the output
   */
  public FeatureMaps backward(FeatureMaps input, FeatureMaps gradOutput) {
    pooling.geometryFor(input, gradOutput);
    activate(Nd4jArrays.toNd4j(input));
    return Nd4jArrays.toFeatureMaps(backpropagate(Nd4jArrays.toNd4j(gradOutput)));
  }

  /** The layer's activations of an array that lies in ND4J's memory already; nothing is checked. */
  public INDArray activate(INDArray input) {
    return layer.activate(input, true, LayerWorkspaceMgr.noWorkspaces());
  }

  /** The gradient of what was activated last, likewise. */
  public INDArray backpropagate(INDArray gradOutput) {
    return layer.backpropGradient(gradOutput, LayerWorkspaceMgr.noWorkspaces()).getSecond();
  }
}
