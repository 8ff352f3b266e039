package poolinglab.conformance.library;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.conformance.Answer;
import poolinglab.conformance.Nd4jArrays;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.PoolingEngine;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;

/**
 * The operation below Deeplearning4j's layer, asked directly: {@code maxpool2d}, {@code avgpool2d},
 * {@code pnormpool2d}, and each with {@code _bp} for the way back. It knows neither STRICT, which
 * it takes as TRUNCATE, nor global pooling, which is asked with a kernel as large as the input.
 */
public final class Nd4jOp implements PoolingEngine {

  @Override
  public Answer answer(PoolingCase asked) {
    INDArray input = Nd4jArrays.toNd4j(asked.input());
    INDArray gradOutput = Nd4jArrays.toNd4j(asked.gradOutput());
    INDArray output = like(asked.gradOutput());
    Nd4j.exec(forward(asked.pooling(), input).addOutputs(output).build());
    INDArray gradInput = like(asked.input());
    Nd4j.exec(backward(asked.pooling(), input, gradOutput).addOutputs(gradInput).build());
    return new Answer(Nd4jArrays.toFeatureMaps(output), Nd4jArrays.toFeatureMaps(gradInput));
  }

  /** The way forward, to be given an output, or to make one. */
  public static DynamicCustomOp.DynamicCustomOpsBuilder forward(Pooling pooling, INDArray input) {
    return call("", pooling, sizeOf(input)).addInputs(input);
  }

  /** The way back, to be given a gradient of the input, or to make one. */
  public static DynamicCustomOp.DynamicCustomOpsBuilder backward(
      Pooling pooling, INDArray input, INDArray gradOutput) {
    return call("_bp", pooling, sizeOf(input)).addInputs(input, gradOutput);
  }

  /** Whether it has such a pooling, which must not be a global one. */
  static boolean has(Pooling local) {
    WindowSpec spec = local.specFor(Size.square(1));
    boolean known =
        local instanceof MaxPooling
            || local instanceof AveragePooling
            || local instanceof PNormPooling norm
                && norm.p() == Math.rint(norm.p())
                && !norm.ofMean();
    return known
        && spec.padding().isSymmetric()
        && spec.border() != Border.CEIL
        && spec.border() != Border.SAME_LOWER;
  }

  private static Size sizeOf(INDArray maps) {
    return new Size((int) maps.size(2), (int) maps.size(3));
  }

  private static INDArray like(FeatureMaps maps) {
    return Nd4jArrays.toNd4j(maps.withSize(maps.size()));
  }

  private static DynamicCustomOp.DynamicCustomOpsBuilder call(
      String ending, Pooling asked, Size input) {
    Pooling pooling = asked.on(input);
    WindowSpec spec = pooling.specFor(input);
    Size kernel = spec.kernelSize();
    Size stride = spec.stride();
    Size padding = spec.padding().topLeft();
    Size dilation = spec.dilation();
    int same = spec.border() == Border.SAME ? 1 : 0;
    // All in one call: another one would replace the numbers of the first.
    DynamicCustomOp.DynamicCustomOpsBuilder call =
        DynamicCustomOp.builder(nameOf(pooling) + ending)
            .addIntegerArguments(
                kernel.height(),
                kernel.width(),
                stride.height(),
                stride.width(),
                padding.height(),
                padding.width(),
                dilation.height(),
                dilation.width(),
                same,
                extraOf(pooling),
                0);
    // The p-norm's gradient wants an epsilon, and then ignores it.
    return pooling instanceof PNormPooling ? call.addFloatingPointArguments(0.0) : call;
  }

  private static String nameOf(Pooling pooling) {
    if (pooling instanceof MaxPooling) {
      return "maxpool2d";
    }
    return pooling instanceof AveragePooling ? "avgpool2d" : "pnormpool2d";
  }

  /** The operation's tenth number: an average's divisor, a norm's power. */
  private static int extraOf(Pooling pooling) {
    if (pooling instanceof PNormPooling norm) {
      return (int) norm.p();
    }
    boolean withPadding =
        pooling instanceof AveragePooling average
            && average.divisor() == AveragePooling.Divisor.WITH_PADDING;
    return withPadding ? 1 : 0;
  }
}
