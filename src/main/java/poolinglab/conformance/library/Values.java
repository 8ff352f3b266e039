package poolinglab.conformance.library;

import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.impl.layers.convolution.AvgPooling2D;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Pooling2DConfig;
import org.nd4j.linalg.factory.Nd4j;

/** Outputs that are not what they should be. */
final class Values {
  private static final int[] ONE_CELL_STRIDE_FOUR_SAME = {1, 1, 4, 4, 0, 0, 1, 1, 1, 0, 0};
  private static final int[] TWO_BY_TWO = {2, 2, 2, 2, 0, 0, 1, 1, 0, 0, 0};

  static final List<Deviation> DEVIATIONS =
      List.of(
          new Deviation(
              "max-floor",
              "A maximum starts at −3.402823e38 instead of −∞",
              "The maximum of a window that holds nothing but −∞.",
              "−∞.",
              "Keras and PyTorch answer −∞.",
              "Keep −∞ and NaN out of the input.",
              "[-3.402823E38]",
              () ->
                  Ask.forward(
                      Ask.window(PoolingType.MAX, 1, 1).build(),
                      Ask.image(1, 1, Float.NEGATIVE_INFINITY))),
          new Deviation(
              "max-nan",
              "A maximum passes over NaN",
              "The maximum of a window of NaN and 1.",
              "A choice, not a mistake: 1 where NaN is ignored, as by hand, unless asked otherwise;"
                  + " NaN where it propagates.",
              "PyTorch and NumPy let NaN win; TensorFlow.js passes over it.",
              "Look for NaN before pooling: afterwards it may be gone.",
              "[1.0]",
              () ->
                  Ask.forward(
                      Ask.window(PoolingType.MAX, 1, 2).build(), Ask.image(1, 2, Float.NaN, 1))),
          new Deviation(
              "average-overflow",
              "An average adds up in float32",
              "The average of 3e38 and 3e38.",
              "3e38.",
              "Everything that adds up in float32 overflows like this.",
              "Scale the input down first.",
              "[Infinity]",
              () ->
                  Ask.forward(
                      Ask.window(PoolingType.AVG, 1, 2).build(), Ask.image(1, 2, 3e38f, 3e38f))),
          new Deviation(
              "average-digits",
              "An average over a large window loses digits",
              "The average of 60×60 values of 2.71828.",
              "2.71828.",
              "PyTorch and TensorFlow add up in parts, or in a wider type, and lose far less.",
              "Pool in several steps, or by hand, which adds up in double precision.",
              "[2.7183425]",
              () ->
                  Ask.forward(
                      Ask.window(PoolingType.AVG, 60, 60).build(),
                      Nd4j.valueArrayOf(new long[] {1, 1, 60, 60}, 2.71828f, DataType.FLOAT))),
          new Deviation(
              "norm-overflow",
              "A p-norm takes powers in float32",
              "The 2-norm of 1e20.",
              "1e20.",
              "PyTorch's LPPool2d takes powers in the input's type as well; Keras has no p-norm.",
              "Scale the input down first.",
              "[Infinity]",
              () ->
                  Ask.forward(
                      Ask.window(PoolingType.PNORM, 1, 1).pnorm(2).build(),
                      Ask.image(1, 1, 1e20f))),
          new Deviation(
              "unsigned-bytes",
              "A maximum over unsigned bytes is never below 1",
              "maxpool2d of a 2×2 window of zeros, in UINT8.",
              "0.",
              "Keras and PyTorch pool feature maps of floating-point numbers.",
              "Convert to float first.",
              "[1.0]",
              () ->
                  Ask.operation(
                      "maxpool2d",
                      Nd4j.create(DataType.UINT8, 1, 1, 1, 1),
                      TWO_BY_TWO,
                      Nd4j.create(DataType.UINT8, 1, 1, 2, 2))),
          new Deviation(
              "same-long-stride",
              "SAME with a stride longer than the kernel looks at the wrong cells",
              "maxpool2d with kernel 1×1 and stride 4×4, SAME, over the numbers 0 to 15 in 4×4.",
              "0, the first cell: padding is never negative.",
              "TensorFlow, and so Keras, answers 0.",
              "Use Truncate where the stride is longer than the kernel.",
              "[5.0]",
              () ->
                  Ask.operation(
                      "maxpool2d",
                      Nd4j.create(1, 1, 1, 1),
                      ONE_CELL_STRIDE_FOUR_SAME,
                      Nd4j.arange(16).castTo(DataType.FLOAT).reshape(1, 1, 4, 4))),
          new Deviation(
              "divisor-ignored",
              "AvgPooling2D ignores its configuration's divisor",
              "A 2×2 average of a single 1 with padding around it, divisor INCLUDE_PADDING.",
              "0.25.",
              "PyTorch's count_include_pad gives 0.25.",
              "Set extra to 1 as well, or use the layer's avgPoolIncludePadInDivisor.",
              "[1.0]",
              () -> {
                Pooling2DConfig configuration =
                    Pooling2DConfig.builder()
                        .kH(2)
                        .kW(2)
                        .sH(2)
                        .sW(2)
                        .pH(1)
                        .pW(1)
                        .divisor(
                            org.nd4j.linalg.api.ops.impl.layers.convolution.Pooling2D.Divisor
                                .INCLUDE_PADDING)
                        .build();
                INDArray output = Nd4j.create(1, 1, 1, 1);
                Nd4j.exec(new AvgPooling2D(Ask.image(1, 1, 1), output, configuration));
                return output;
              }),
          new Deviation(
              "argmax-indices",
              "max_pool_with_argmax counts instead of pointing",
              "Where the maxima of the rows 9 8 1 2 and 7 6 3 4 are, 2×2 windows.",
              "[1,1,1,2] [0, 7]: the 9 is the first cell and the 4 the last.",
              "PyTorch's return_indices and TensorFlow's max_pool_with_argmax point there.",
              "Use this project's MaxPooling.argmax.",
              "[1,1,2,4] [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]",
              () -> {
                INDArray indices =
                    Nd4j.exec(
                        DynamicCustomOp.builder("max_pool_with_argmax")
                            .addIntegerArguments(TWO_BY_TWO)
                            .addInputs(Ask.image(2, 4, 9, 8, 1, 2, 7, 6, 3, 4))
                            .build())[1];
                return Ask.shape(indices) + " " + Ask.values(indices);
              }),
          new Deviation(
              "masked-average",
              "A global average under a mask that is narrower than the input divides wrongly",
              "The global average of 1 2 above 3 4, under a mask [1,1,2,1] that keeps the first"
                  + " row.",
              "1.5, the average of 1 and 2.",
              "Keras's GlobalAveragePooling1D divides by the cells that are kept.",
              "Give a mask of the input's own height and width.",
              "[3.0]",
              () -> {
                Layer layer =
                    Ask.layer(
                        new GlobalPoolingLayer.Builder(PoolingType.AVG)
                            .collapseDimensions(false)
                            .build());
                layer.setMaskArray(Nd4j.createFromArray(1f, 0).reshape('c', 1, 1, 2, 1));
                INDArray input = Ask.image(2, 2, 1, 2, 3, 4);
                return layer.activate(input, false, LayerWorkspaceMgr.noWorkspaces());
              }),
          new Deviation(
              "global-nhwc",
              "Global pooling of NHWC pools the wrong axes unless setInputType is used",
              "The shape that global max pooling of [2,4,5,3], NHWC, gives.",
              "[2,3]: one number per channel.",
              "Keras and PyTorch pool height and width.",
              "Use setInputType, or NCHW.",
              "[2,4]",
              () ->
                  Ask.shape(
                      Ask.forward(
                          new GlobalPoolingLayer.Builder(PoolingType.MAX).build(),
                          Nd4j.rand(DataType.FLOAT, 2, 4, 5, 3)))));

  private Values() {}
}
