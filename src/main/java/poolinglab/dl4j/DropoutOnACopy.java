package poolinglab.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.layers.DropoutLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What {@link SeparateDropout} runs. [N,C,H,W] or [N,C] → the same */
final class DropoutOnACopy extends DropoutLayer {
  private static final long serialVersionUID = 1L;

  DropoutOnACopy(NeuralNetConfiguration conf, DataType type) {
    super(conf, type);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    if (training) {
      return super.activate(true, workspaces);
    }
    assertInputSet(false);
    return workspaces.dup(ArrayType.ACTIVATIONS, input, input.ordering());
  }
}
