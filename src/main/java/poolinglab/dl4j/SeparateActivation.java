package poolinglab.dl4j;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Deeplearning4j's activation layer, but on a copy of its input: outside training the library's own
 * overwrites the output of the layer before, or even the caller's images.
 */
public final class SeparateActivation extends ActivationLayer {
  private static final long serialVersionUID = 1L;

  /** For reading a saved network. */
  SeparateActivation() {}

  SeparateActivation(IActivation function) {
    super(function);
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType type) {
    return prepared(new ActivationOnACopy(conf, type), conf, listeners, index, parameters);
  }

  /** As the library prepares a layer without weights. */
  static Layer prepared(
      Layer layer,
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters) {
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(Map.of());
    layer.setConf(conf);
    return layer;
  }
}
