package poolinglab.conformance.library;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.nd4j.linalg.factory.Nd4j;

/** Gradients that are not what they should be. */
final class Gradients {
  private static final int[] TWO_NORM_SAME = {3, 3, 1, 1, 0, 0, 1, 1, 1, 2, 0};

  static final List<Deviation> DEVIATIONS =
      List.of(
          new Deviation(
              "zero-norm-gradient",
              "The gradient of a p-norm at a window of zeros is NaN",
              "The gradient of the 2-norm of a single 0.",
              "0, the middle of what is possible.",
              "PyTorch documents 0 for it; Keras has no p-norm.",
              "Put ReLU before it, whose own gradient of 0 lets the NaN vanish, or use max.",
              "[NaN]",
              () ->
                  Ask.backward(
                      Ask.window(PoolingType.PNORM, 1, 1).pnorm(2).build(),
                      Ask.image(1, 1, 0),
                      Ask.image(1, 1, 1))),
          new Deviation(
              "global-one-norm-gradient",
              "The gradient of a global 1-norm is NaN wherever the input is 0",
              "The gradient of the global 1-norm of 0 and 3.",
              "[0.0, 1.0], the sign of each.",
              "PyTorch documents 0 where the gradient is not defined.",
              "Use the average of absolute values.",
              "[NaN, 1.0]",
              () ->
                  Ask.backward(
                      global(PoolingType.PNORM, 1), Ask.image(1, 2, 0, 3), Ask.image(1, 1, 1))),
          new Deviation(
              "global-max-minus-zero",
              "Global max multiplies a mask by the gradient: losers get −0",
              "The gradient of the global maximum of 1 and 2, when the output's gradient is −1.",
              "[0.0, -1.0].",
              "Keras and PyTorch give 0.",
              "Nothing: −0 adds up as 0 does.",
              "[-0.0, -1.0]",
              () ->
                  Ask.backward(
                      global(PoolingType.MAX, 0), Ask.image(1, 2, 1, 2), Ask.image(1, 1, -1))),
          new Deviation(
              "global-max-nan-first",
              "Global max sends the gradient to a NaN in the first cell",
              "The gradient of the global maximum of NaN and 2, whose output is 2.",
              "[0.0, 1.0].",
              "PyTorch lets NaN win, in the output as in the gradient.",
              "Keep NaN out of the input.",
              "[1.0, 0.0]",
              () ->
                  Ask.backward(
                      global(PoolingType.MAX, 0),
                      Ask.image(1, 2, Float.NaN, 2),
                      Ask.image(1, 1, 1))),
          new Deviation(
              "norm-forgets-same",
              "pnormpool2d_bp treats SAME as if there were no padding in front",
              "The gradient at 1 2 3, kernel 3×3, stride 1, SAME, p = 2, from 1 0 0.",
              "[0.4472136, 0.8944272, 0.0]: the first window holds 1 and 2.",
              "PyTorch and Keras have no p-norm with SAME.",
              "Use the layer, which works out the padding itself.",
              "[0.26726124, 0.5345225, 0.8017837]",
              () ->
                  Ask.operation(
                      "pnormpool2d_bp",
                      Nd4j.create(1, 1, 1, 3),
                      TWO_NORM_SAME,
                      Ask.image(1, 3, 1, 2, 3),
                      Ask.image(1, 3, 1, 0, 0))));

  private Gradients() {}

  private static GlobalPoolingLayer global(PoolingType type, int p) {
    GlobalPoolingLayer.Builder layer = new GlobalPoolingLayer.Builder(type);
    return (p > 0 ? layer.pnorm(p) : layer).collapseDimensions(false).build();
  }
}
