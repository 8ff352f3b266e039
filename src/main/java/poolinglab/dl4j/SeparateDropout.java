package poolinglab.dl4j;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Deeplearning4j's dropout layer, but on a copy of its input: outside training the library's own
 * hands on the input itself, which it then refuses where that is the caller's images.
 */
public final class SeparateDropout extends DropoutLayer {
  private static final long serialVersionUID = 1L;

  /** For reading a saved network. */
  SeparateDropout() {}

  /**
   * @param kept the share of the values that is kept
   */
  SeparateDropout(double kept) {
    setIDropout(new Dropout(kept));
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType type) {
    return SeparateActivation.prepared(
        new DropoutOnACopy(conf, type), conf, listeners, index, parameters);
  }
}
