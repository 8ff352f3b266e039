package poolinglab.conformance.library;

import java.util.Arrays;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/** Puts small questions to layers and operations. */
final class Ask {
  private Ask() {}

  /** Values as an image: [H,W] → [1,1,H,W]. */
  static INDArray image(int height, int width, float... values) {
    return Nd4j.createFromArray(values).reshape('c', 1, 1, height, width);
  }

  /** A pooling layer whose windows lie side by side. */
  static SubsamplingLayer.Builder window(PoolingType type, int height, int width) {
    return new SubsamplingLayer.Builder(type).kernelSize(height, width).stride(height, width);
  }

  /** A network whose only layer is this one, made without an input type. */
  static Layer layer(org.deeplearning4j.nn.conf.layers.Layer layer) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(new NeuralNetConfiguration.Builder().list().layer(layer).build());
    network.init();
    return network.getLayer(0);
  }

  /** What a layer makes of an input. */
  static INDArray forward(org.deeplearning4j.nn.conf.layers.Layer layer, INDArray input) {
    return layer(layer).activate(input, false, LayerWorkspaceMgr.noWorkspaces());
  }

  /** What a layer carries back to its input. */
  static INDArray backward(
      org.deeplearning4j.nn.conf.layers.Layer layer, INDArray input, INDArray gradOutput) {
    Layer asked = layer(layer);
    asked.activate(input, true, LayerWorkspaceMgr.noWorkspaces());
    return asked.backpropGradient(gradOutput, LayerWorkspaceMgr.noWorkspaces()).getSecond();
  }

  /**
   * What an operation writes into {@code output}.
   *
   * @param numbers kernel, stride, padding and dilation as height and width, 1 for SAME, the
   *     operation's extra number, and 0 for NCHW
   */
  static INDArray operation(String name, INDArray output, int[] numbers, INDArray... inputs) {
    DynamicCustomOp.DynamicCustomOpsBuilder call =
        DynamicCustomOp.builder(name)
            .addIntegerArguments(numbers)
            .addInputs(inputs)
            .addOutputs(output);
    Nd4j.exec(
        name.startsWith("pnorm") ? call.addFloatingPointArguments(0.0).build() : call.build());
    return output;
  }

  /** All values in row-major order, between brackets. */
  static String values(INDArray array) {
    return Arrays.toString(array.dup('c').data().asFloat());
  }

  static String shape(INDArray array) {
    return Arrays.toString(array.shape()).replace(" ", "");
  }
}
