package poolinglab.conformance.library;

import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/** Where it should refuse and answers, should answer and refuses, or refuses misleadingly. */
final class Silences {
  static final List<Deviation> DEVIATIONS =
      List.of(
          new Deviation(
              "same-long-stride-refused",
              "The layer pools SAME with a long stride, and then refuses to carry a gradient back",
              "The gradient through a kernel of 1×1 that moves by 4×1, SAME, over 4×1.",
              "[1.0, 0.0, 0.0, 0.0].",
              "TensorFlow, and so Keras, gives this.",
              "Use Truncate where the stride is longer than the kernel.",
              "IllegalStateException: Invalid padding values calculated…",
              () ->
                  Ask.backward(
                      Ask.window(PoolingType.MAX, 1, 1)
                          .stride(4, 1)
                          .convolutionMode(ConvolutionMode.Same)
                          .build(),
                      Nd4j.ones(1, 1, 4, 1),
                      Nd4j.ones(1, 1, 1, 1))),
          new Deviation(
              "sum-late",
              "SUM can be built, but is refused when it runs",
              "A SubsamplingLayer of SUM over 2×2.",
              "The sum, or a refusal when it is built.",
              "PyTorch and Keras have no sum pooling layer.",
              "Use AVG and multiply by the cells of the window.",
              "UnsupportedOperationException: Not supported: SUM…",
              () -> Ask.forward(Ask.window(PoolingType.SUM, 2, 2).build(), Nd4j.ones(1, 1, 2, 2))),
          new Deviation(
              "sum-3d",
              "In three dimensions SUM computes the average",
              "A Subsampling3DLayer of SUM over 2×2×2 ones.",
              "8, or a refusal.",
              "PyTorch and Keras have no sum pooling layer.",
              "Use AVG and multiply by the cells of the window.",
              "[1.0]",
              () -> Ask.forward(cube(PoolingType.SUM), Nd4j.ones(1, 1, 2, 2, 2))),
          new Deviation(
              "norm-3d",
              "In three dimensions PNORM computes the average",
              "A Subsampling3DLayer of PNORM, p = 2, over 2×2×2 ones.",
              "2.8284271, the root of 8, or a refusal.",
              "PyTorch's LPPool3d computes the norm; Keras has none.",
              "Pool plane by plane in two dimensions.",
              "[1.0]",
              () -> Ask.forward(cube(PoolingType.PNORM), Nd4j.ones(1, 1, 2, 2, 2))),
          new Deviation(
              "strict-unenforced",
              "STRICT is enforced only where setInputType is used",
              "The shape of a 2×2 pooling of 5×5, STRICT, without setInputType.",
              "A refusal: one row and one column are left over.",
              "Keras and PyTorch have no such mode.",
              "Use setInputType, as this project's wrapper does.",
              "[1,1,2,2]",
              () ->
                  Ask.shape(
                      Ask.forward(
                          Ask.window(PoolingType.MAX, 2, 2)
                              .convolutionMode(ConvolutionMode.Strict)
                              .build(),
                          Nd4j.ones(1, 1, 5, 5)))),
          new Deviation(
              "kernel-too-large",
              "A kernel larger than the input gives an empty array",
              "The shape of a 4×4 pooling of 3×3 with stride 1, without setInputType.",
              "A refusal.",
              "PyTorch refuses; Keras refuses when the model is built.",
              "Use setInputType, as this project's wrapper does.",
              "[1,1,0,0]",
              () -> Ask.shape(Ask.forward(fourByFour(), Nd4j.ones(1, 1, 3, 3)))),
          new Deviation(
              "kernel-too-large-blamed",
              "With setInputType the next layer is blamed for it",
              "A 4×4 pooling of 3×3 with stride 1 before a dense layer, with setInputType.",
              "A refusal that names the pooling.",
              "PyTorch and Keras name the pooling.",
              "Look at the layer before the one that is named.",
              "DL4JInvalidConfigException: OutputLayer (index=1, name=layer1) nIn=0…",
              () -> {
                MultiLayerNetwork network =
                    new MultiLayerNetwork(
                        new NeuralNetConfiguration.Builder()
                            .list()
                            .layer(fourByFour())
                            .layer(new OutputLayer.Builder().nOut(2).build())
                            .setInputType(InputType.convolutional(3, 3, 1))
                            .build());
                network.init();
                return "no error";
              }),
          new Deviation(
              "causal-1d",
              "CAUSAL is accepted in one dimension and ignored",
              "The maxima of 1 2 3 4, kernel 2, stride 1, CAUSAL.",
              "[1.0, 2.0, 3.0, 4.0]: each looks at itself and the one before, or a refusal.",
              "PyTorch and Keras have no causal pooling.",
              "Pad in front yourself.",
              "[2.0, 3.0, 4.0]",
              () -> {
                INDArray input = Nd4j.createFromArray(1f, 2, 3, 4).reshape(1, 1, 4);
                return Ask.forward(
                    new Subsampling1DLayer.Builder(PoolingType.MAX)
                        .kernelSize(2)
                        .stride(1)
                        .convolutionMode(ConvolutionMode.Causal)
                        .build(),
                    input);
              }),
          new Deviation(
              "padding-too-large",
              "Padding as large as the kernel is accepted: a window may hold no pixel",
              "The 1×1 averages of a single 1 with padding 1×1.",
              "A refusal. (The gradient of a maximum even writes outside its plane.)",
              "PyTorch refuses padding beyond half the kernel; Keras has none of its own.",
              "Keep padding below the kernel.",
              "[NaN, NaN, NaN, NaN, 1.0, NaN, NaN, NaN, NaN]",
              () ->
                  Ask.forward(
                      Ask.window(PoolingType.AVG, 1, 1).padding(1, 1).build(), Ask.image(1, 1, 1))),
          new Deviation(
              "output-order",
              "An operation's own output follows the order of its input",
              "The order of maxpool2d's output when the input is column-major.",
              "c: row-major, as every reader of raw memory expects.",
              "PyTorch keeps the input's memory format as well, and says so.",
              "Read values through the array, or copy with dup('c').",
              "f",
              () ->
                  Nd4j.exec(
                      DynamicCustomOp.builder("maxpool2d")
                          .addIntegerArguments(2, 2, 2, 2, 0, 0, 1, 1, 0, 0, 0)
                          .addInputs(Nd4j.ones(1, 1, 4, 4).dup('f'))
                          .build())[0]
                      .ordering()));

  private Silences() {}

  private static SubsamplingLayer fourByFour() {
    return Ask.window(PoolingType.MAX, 4, 4).stride(1, 1).build();
  }

  private static Subsampling3DLayer cube(PoolingType type) {
    return new Subsampling3DLayer.Builder(type)
        .kernelSize(2, 2, 2)
        .stride(2, 2, 2)
        .convolutionMode(ConvolutionMode.Truncate)
        .build();
  }
}
