package poolinglab.translate.defaults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * The defaults that bite when one moves between Keras, PyTorch and Deeplearning4j. What Keras and
 * PyTorch assume is stated (checked against the signatures of Keras 3.15.1 and PyTorch 1.13, and
 * their documentation); Deeplearning4j is asked.
 */
public final class Defaults {
  private static final String GIVEN = "must be given";

  private final List<Default> defaults = new ArrayList<>();

  private Defaults() {}

  /** All of them, by topic, with what Deeplearning4j answers now. */
  public static List<Default> all() {
    Defaults all = new Defaults();
    all.convolution();
    all.pooling();
    all.border();
    all.order();
    all.start();
    all.training();
    all.layers();
    return all.defaults;
  }

  private void add(
      String topic, String keras, String pytorch, String dl4j, String sources, String advice) {
    defaults.add(new Default(topic, keras, pytorch, dl4j, sources, advice));
  }

  private void convolution() {
    var layer = new ConvolutionLayer.Builder().nOut(1).build();
    var network = new NeuralNetConfiguration.Builder();
    String sources = "Conv2D; nn.Conv2d; ConvolutionLayer";
    add(
        "convolution: kernel",
        GIVEN,
        GIVEN,
        LibraryDefaults.size(layer.getKernelSize()),
        sources,
        "Always give it.");
    add(
        "convolution: stride",
        "1",
        "1",
        LibraryDefaults.size(layer.getStride()),
        sources,
        "The same in all three.");
    add(
        "convolution: border",
        "valid",
        "padding 0",
        network.getConvolutionMode().toString(),
        sources,
        "All three leave out what does not fit.");
    add(
        "activation",
        "none",
        "a layer of its own",
        network.getActivationFn().toString(),
        "Conv2D, Dense; nn.Conv2d, nn.Linear; NeuralNetConfiguration",
        "Always give it; to get none in Deeplearning4j, give IDENTITY.");
  }

  private void pooling() {
    var layer = new SubsamplingLayer.Builder().build();
    String sources = "MaxPooling2D; nn.MaxPool2d; SubsamplingLayer";
    add(
        "pooling: kernel",
        "2×2 (max only)",
        GIVEN,
        LibraryDefaults.size(layer.getKernelSize()),
        sources,
        "Always give it.");
    var ofThree = new SubsamplingLayer.Builder().kernelSize(3, 3).build();
    add(
        "pooling 3×3: stride",
        "3×3",
        "3×3",
        LibraryDefaults.size(ofThree.getStride()),
        sources,
        "It follows the kernel, except in Deeplearning4j: always give it there.");
    add(
        "global pooling",
        "a class for each",
        "a class for each",
        new GlobalPoolingLayer.Builder().build().getPoolingType().toString(),
        "GlobalMaxPooling2D; nn.AdaptiveMaxPool2d; GlobalPoolingLayer",
        "Name the kind.");
  }

  private void border() {
    add(
        "window over the end",
        "no such mode",
        "ceil_mode=False",
        LibraryDefaults.ceil(),
        "MaxPooling2D; nn.MaxPool2d; ConvolutionMode",
        "Pad the bottom and right by hand, with −∞ for a maximum.");
    add(
        "same: odd cell",
        "bottom, right",
        "bottom, right",
        LibraryDefaults.oddCellOfSame(),
        "tf.nn, notes on padding; nn.Conv2d; ConvolutionUtils",
        "PyTorch has same for convolutions of stride 1 only: pad by hand elsewhere.");
    boolean counts = new SubsamplingLayer.Builder().build().isAvgPoolIncludePadInDivisor();
    add(
        "average at border",
        "of cells inside",
        "of padding too",
        counts ? "of padding too" : "of cells inside",
        "AveragePooling2D; nn.AvgPool2d; SubsamplingLayer",
        "In PyTorch, give count_include_pad=False.");
  }

  private void order() {
    add(
        "order of data",
        "N,H,W,C",
        "N,C,H,W",
        String.join(
            ",", new ConvolutionLayer.Builder().build().getCnn2dDataFormat().name().split("")),
        "Conv2D, data_format; nn.Conv2d; ConvolutionLayer",
        "Transpose images: (0, 3, 1, 2) from Keras, (0, 2, 3, 1) to it.");
    add(
        "order of kernels",
        "H,W,C,F",
        "F,C,H,W",
        LibraryDefaults.kernels(),
        "Conv2D.kernel; nn.Conv2d.weight; paramTable",
        "Transpose by (3, 2, 0, 1) from Keras. None of the three flips them.");
    add(
        "flatten",
        "y,x,c",
        "c,y,x",
        LibraryDefaults.flatten(),
        "Flatten; nn.Flatten; CnnToFeedForwardPreProcessor",
        "By row, column, channel or by channel, row, column: reorder the rows of the first dense"
            + " layer. Right shapes do not prove right order.");
    add(
        "dense weights",
        "in,out",
        "out,in",
        LibraryDefaults.dense(),
        "Dense.kernel; nn.Linear.weight; paramTable",
        "Transpose to and from PyTorch.");
  }

  private void start() {
    add(
        "initial weights",
        "uniform, 2/(in+out)",
        "uniform, 1/(3·in)",
        LibraryDefaults.initialWeights(),
        "glorot_uniform; nn.Linear.reset_parameters; measured",
        "The variance is given. Expect different accuracies after short trainings.");
    add(
        "variance, stride 2",
        "as with 1",
        "as with 1",
        LibraryDefaults.initialWeightsWithStride(),
        "glorot_uniform; nn.Conv2d.reset_parameters; measured",
        "Deeplearning4j divides the fan-out of a convolution by both strides.");
    add(
        "initial biases",
        "0",
        "uniform, 1/(3·in)",
        number(new NeuralNetConfiguration.Builder().getBiasInit()),
        "Conv2D; nn.Linear.reset_parameters; NeuralNetConfiguration",
        "In PyTorch, nn.init.zeros_.");
  }

  private void training() {
    Sgd optimiser = (Sgd) new NeuralNetConfiguration.Builder().getIUpdater();
    add(
        "optimiser",
        "rmsprop",
        GIVEN,
        "Sgd(" + number(optimiser.getLearningRate()) + ")",
        "Model.compile; torch.optim; NeuralNetConfiguration",
        "Always give it.");
    String sources = "optimizers.Adam; optim.Adam; Adam";
    add(
        "Adam: rate",
        "0.001",
        "0.001",
        number(new Adam().getLearningRate()),
        sources,
        "The same in all three.");
    add(
        "Adam: epsilon",
        "1e-7",
        "1e-8",
        number(new Adam().getEpsilon()),
        sources,
        "Give it where results are compared.");
    var output = new OutputLayer.Builder().nOut(2).build();
    add(
        "output: activation",
        "none",
        "in the loss",
        output.getActivationFn().toString(),
        "Dense; nn.CrossEntropyLoss; OutputLayer",
        "No softmax before PyTorch's CrossEntropyLoss: it would be applied twice.");
    add(
        "loss: labels",
        "one-hot",
        "class numbers",
        LibraryDefaults.labels(),
        "categorical_crossentropy; nn.CrossEntropyLoss; OutputLayer",
        "Keras takes class numbers with sparse_categorical_crossentropy.");
  }

  private void layers() {
    var normalization = new BatchNormalization.Builder().build();
    String sources = "BatchNormalization; nn.BatchNorm2d; BatchNormalization";
    add(
        "batch norm: epsilon",
        "1e-3",
        "1e-5",
        number(normalization.getEps()),
        sources,
        "Give it, or the same weights give different answers.");
    add(
        "batch norm: kept",
        "0.99 (momentum)",
        "0.9 (momentum 0.1)",
        number(normalization.getDecay()) + " (decay)",
        sources,
        "PyTorch's momentum is the share that is new.");
    add(
        "dropout: number",
        "share dropped",
        "share dropped",
        LibraryDefaults.dropout(),
        "Dropout; nn.Dropout; Dropout",
        "Subtract it from 1.");
    add(
        "gelu(1)",
        "0.8413",
        "0.8413",
        LibraryDefaults.gelu(),
        "activations.gelu; nn.GELU; Activation.GELU",
        "Deeplearning4j's is an approximation by a sigmoid.");
  }

  /** {@code 0.001}, {@code 1e-8}. */
  private static String number(double value) {
    String text = String.valueOf(value).toLowerCase(Locale.ROOT);
    return text.replace(".0e", "e").replaceFirst("\\.0$", "");
  }
}
