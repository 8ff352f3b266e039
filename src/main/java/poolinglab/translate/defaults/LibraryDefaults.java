package poolinglab.translate.defaults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.util.ConvolutionUtils;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Questions to Deeplearning4j: builders that were told nothing, small arrays, small networks. */
final class LibraryDefaults {
  private static final int[] ONE = {1, 1};

  private LibraryDefaults() {}

  /** {@code 5×5}. */
  static String size(int[] sides) {
    return Arrays.stream(sides).mapToObj(Integer::toString).collect(Collectors.joining("×"));
  }

  /** Whether any of its modes lets the last window hang over the end. */
  static String ceil() {
    boolean has =
        Arrays.stream(ConvolutionMode.values())
            .anyMatch(mode -> mode.name().toLowerCase(Locale.ROOT).contains("ceil"));
    return has ? "a mode" : "no such mode";
  }

  /** Where the odd cell of the padding goes, with a kernel of 2 and a stride of 1. */
  static String oddCellOfSame() {
    int[] kernel = {2, 2};
    int[] size = {4, 4};
    int[] before = ConvolutionUtils.getSameModeTopLeftPadding(size, size, kernel, ONE, ONE);
    return before[0] == 0 ? "bottom, right" : "top, left";
  }

  /** The order in which maps become a vector, by a picture of 2 channels, 3 rows and 4 columns. */
  static String flatten() {
    INDArray maps = Nd4j.arange(24).reshape(1, 2, 3, 4);
    INDArray vector =
        new CnnToFeedForwardPreProcessor(3, 4, 2)
            .preProcess(maps, 1, LayerWorkspaceMgr.noWorkspaces());
    return vector.getInt(0, 1) == 1 ? "c,y,x" : "y,x,c";
  }

  /** The axes of a convolution's kernels, by one whose sides differ. */
  static String kernels() {
    long[] shape =
        built(new ConvolutionLayer.Builder(3, 4).nOut(5).build()).getParam("0_W").shape();
    Map<Long, String> names = Map.of(5L, "F", 2L, "C", 3L, "H", 4L, "W");
    return Arrays.stream(shape).mapToObj(names::get).collect(Collectors.joining(","));
  }

  /** The axes of a dense layer's weights. */
  static String dense() {
    long[] shape = built(new DenseLayer.Builder().nOut(5).build()).getParam("0_W").shape();
    return shape[0] == 5 ? "out,in" : "in,out";
  }

  /** How weights begin: measured, as a multiple of {@code 1/(in + out)}, and how far they reach. */
  static String initialWeights() {
    INDArray weights = built(new DenseLayer.Builder().nOut(500).build()).getParam("0_W");
    double variance = variance(weights);
    boolean isUniform = weights.amaxNumber().doubleValue() < Math.sqrt(3.1 * variance);
    long inAndOut = weights.size(0) + weights.size(1);
    return "%s, %.0f/(in+out)".formatted(isUniform ? "uniform" : "normal", variance * inAndOut);
  }

  /** How much larger the variance is when a convolution of 400 filters has a stride of 2. */
  static String initialWeightsWithStride() {
    var layer = new ConvolutionLayer.Builder(3, 3).nOut(400);
    double plain = variance(built(layer.stride(1, 1).build()).getParam("0_W"));
    double strided = variance(built(layer.stride(2, 2).build()).getParam("0_W"));
    return "%.1f times that".formatted(strided / plain);
  }

  private static double variance(INDArray weights) {
    return weights.varNumber().doubleValue();
  }

  private static MultiLayerNetwork built(Layer first) {
    var configuration =
        new NeuralNetConfiguration.Builder()
            .seed(42)
            .list()
            .layer(first)
            .layer(new OutputLayer.Builder().nOut(2).build())
            .setInputType(InputType.convolutional(16, 16, 2))
            .build();
    var network = new MultiLayerNetwork(configuration);
    network.init();
    return network;
  }

  /** What the number of a dropout is the share of, by dropping from a thousand ones. */
  static String dropout() {
    INDArray ones = Nd4j.ones(1, 1000);
    new Dropout(0.9).applyDropout(ones, ones, 0, 0, LayerWorkspaceMgr.noWorkspaces());
    long kept = 0;
    for (float value : ones.toFloatVector()) {
      kept += value == 0 ? 0 : 1;
    }
    return kept > 500 ? "share kept" : "share dropped";
  }

  /** Whether the loss of an output takes one column for all classes together. */
  static String labels() {
    var output = new OutputLayer.Builder().nOut(2).build();
    INDArray scores = Nd4j.create(new float[][] {{1, 2}});
    INDArray classNumber = Nd4j.create(new float[][] {{1}});
    try {
      output.getLossFn().computeScore(classNumber, scores, output.getActivationFn(), null, false);
      return "class numbers";
    } catch (IllegalArgumentException refused) {
      return "one-hot";
    }
  }

  static String gelu() {
    INDArray one = Nd4j.scalar(1f);
    return "%.4f"
        .formatted(Activation.GELU.getActivationFunction().getActivation(one, false).getDouble(0));
  }
}
