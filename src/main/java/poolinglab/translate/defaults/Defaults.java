package poolinglab.translate.defaults;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import poolinglab.Resource;

/**
 * The defaults that bite when one moves between Keras, PyTorch and Deeplearning4j. What Keras and
 * PyTorch assume is stated in {@code defaults.txt} (checked against the signatures of Keras 3.15.1
 * and PyTorch 1.13, and their documentation); Deeplearning4j is asked.
 */
public final class Defaults {
  private Defaults() {}

  /** All of them, by topic, with what Deeplearning4j answers now. */
  public static List<Default> all() {
    Map<String, String> answers = answers();
    return Resource.text(Defaults.class, "defaults.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| "))
        .map(row -> new Default(row[0], row[1], row[2], answers.get(row[0]), row[3], row[4]))
        .toList();
  }

  /** What Deeplearning4j answers, by topic. */
  private static Map<String, String> answers() {
    var network = new NeuralNetConfiguration.Builder();
    var convolution = new ConvolutionLayer.Builder().nOut(1).build();
    var pooling = new SubsamplingLayer.Builder().build();
    var poolingOfThree = new SubsamplingLayer.Builder().kernelSize(3, 3).build();
    var normalization = new BatchNormalization.Builder().build();
    double rate = ((Sgd) network.getIUpdater()).getLearningRate();
    return Map.ofEntries(
        entry("convolution: kernel", LibraryDefaults.size(convolution.getKernelSize())),
        entry("convolution: stride", LibraryDefaults.size(convolution.getStride())),
        entry("convolution: border", network.getConvolutionMode().toString()),
        entry("activation", network.getActivationFn().toString()),
        entry("pooling: kernel", LibraryDefaults.size(pooling.getKernelSize())),
        entry("pooling 3×3: stride", LibraryDefaults.size(poolingOfThree.getStride())),
        entry(
            "global pooling", new GlobalPoolingLayer.Builder().build().getPoolingType().toString()),
        entry("window over the end", LibraryDefaults.ceil()),
        entry("same: odd cell", LibraryDefaults.oddCellOfSame()),
        entry(
            "average at border",
            pooling.isAvgPoolIncludePadInDivisor() ? "of padding too" : "of cells inside"),
        entry("order of data", String.join(",", convolution.getCnn2dDataFormat().name().split(""))),
        entry("order of kernels", LibraryDefaults.kernels()),
        entry("flatten", LibraryDefaults.flatten()),
        entry("dense weights", LibraryDefaults.dense()),
        entry("initial weights", LibraryDefaults.initialWeights()),
        entry("variance, stride 2", LibraryDefaults.initialWeightsWithStride()),
        entry("initial biases", number(network.getBiasInit())),
        entry("optimiser", "Sgd(" + number(rate) + ")"),
        entry("Adam: rate", number(new Adam().getLearningRate())),
        entry("Adam: epsilon", number(new Adam().getEpsilon())),
        entry(
            "output: activation",
            new OutputLayer.Builder().nOut(2).build().getActivationFn().toString()),
        entry("loss: labels", LibraryDefaults.labels()),
        entry("batch norm: epsilon", number(normalization.getEps())),
        entry("batch norm: kept", number(normalization.getDecay()) + " (decay)"),
        entry("dropout: number", LibraryDefaults.dropout()),
        entry("gelu(1)", LibraryDefaults.gelu()));
  }

  /** {@code 0.001}, {@code 1e-8}. */
  private static String number(double value) {
    String text = String.valueOf(value).toLowerCase(Locale.ROOT);
    return text.replace(".0e", "e").replaceFirst("\\.0$", "");
  }
}
