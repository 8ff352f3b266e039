package poolinglab.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What {@link SeparateActivation} runs. [N,C,H,W] or [N,C] → the same */
final class ActivationOnACopy extends ActivationLayer {
  private static final long serialVersionUID = 1L;

  ActivationOnACopy(NeuralNetConfiguration conf, DataType type) {
    super(conf, type);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    INDArray copy = workspaces.dup(ArrayType.ACTIVATIONS, input, input.ordering());
    return layerConf().getActivationFn().getActivation(copy, training);
  }
}
