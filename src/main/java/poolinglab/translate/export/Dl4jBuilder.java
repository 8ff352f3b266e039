package poolinglab.translate.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import poolinglab.dl4j.Gelu;
import poolinglab.dl4j.SeparateActivation;
import poolinglab.dl4j.SeparateDropout;

/**
 * The Java that builds one of Deeplearning4j's layers, read off the layer itself: what was built is
 * what is written.
 */
final class Dl4jBuilder {
  private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";
  private static final int[] ONE = {1, 1};
  private static final int[] NONE = {0, 0};
  private static final Set<LossFunction> LOSSES =
      Set.of(LossFunction.MCXENT, LossFunction.XENT, LossFunction.MSE);

  private final Set<String> imports = new LinkedHashSet<>();
  private final List<Step> steps = new ArrayList<>();

  private record Step(String code, String remark) {}

  private Dl4jBuilder(Layer layer, String arguments) {
    // Ours among them extend the library's.
    boolean isOurs = layer instanceof SeparateActivation || layer instanceof SeparateDropout;
    Class<?> written = isOurs ? layer.getClass().getSuperclass() : layer.getClass();
    String type = written.getSimpleName();
    imports.add(LAYERS + type);
    step("new " + type + ".Builder(" + arguments + ")", "");
  }

  static Dl4jBuilder of(Layer layer) {
    if (layer instanceof ConvolutionLayer convolution) {
      return convolution(convolution);
    }
    if (layer instanceof SubsamplingLayer pooling) {
      return pooling(pooling);
    }
    if (layer instanceof GlobalPoolingLayer global) {
      return globalPooling(global);
    }
    if (layer instanceof OutputLayer output) {
      return output(output);
    }
    return layer instanceof DenseLayer dense ? dense(dense) : withoutUnits(layer);
  }

  private static Dl4jBuilder withoutUnits(Layer layer) {
    if (layer instanceof BatchNormalization normalization) {
      return new Dl4jBuilder(layer, "")
          .step(".eps(" + Call.literal(normalization.getEps()) + ")", "Keras: 1e-3")
          .step(".useLogStd(" + normalization.isUseLogStd() + ")", "default: true");
    }
    if (layer instanceof ZeroPaddingLayer zeros) {
      return new Dl4jBuilder(layer, numbers(zeros.getPadding()));
    }
    if (layer instanceof DropoutLayer && layer.getIDropout() instanceof Dropout dropout) {
      return new Dl4jBuilder(layer, "" + dropout.getP()).remark("the share that is kept");
    }
    return new Dl4jBuilder(layer, "").activation(((ActivationLayer) layer).getActivationFn());
  }

  /** Whether a layer has weights. */
  static boolean learns(Layer layer) {
    return layer instanceof ConvolutionLayer
        || layer instanceof DenseLayer
        || layer instanceof OutputLayer
        || layer instanceof BatchNormalization;
  }

  private static Dl4jBuilder convolution(ConvolutionLayer layer) {
    return new Dl4jBuilder(layer, numbers(layer.getKernelSize()))
        .remark("kernel; default: 5x5")
        .step(".nOut(" + layer.getNOut() + ")", "")
        .stepUnless(ONE, ".stride", layer.getStride(), "")
        .stepUnless(NONE, ".padding", layer.getPadding(), "")
        .stepUnless(ONE, ".dilation", layer.getDilation(), "")
        .mode(layer.getConvolutionMode())
        .activation(layer.getActivationFn())
        .bias(layer.hasBias());
  }

  private static Dl4jBuilder pooling(SubsamplingLayer layer) {
    var builder =
        new Dl4jBuilder(layer, "SubsamplingLayer.PoolingType." + layer.getPoolingType())
            .step(".kernelSize(" + numbers(layer.getKernelSize()) + ")", "default: 1x1")
            .step(".stride(" + numbers(layer.getStride()) + ")", "default: 2x2 for every kernel")
            .stepUnless(NONE, ".padding", layer.getPadding(), "")
            .stepUnless(ONE, ".dilation", layer.getDilation(), "")
            .mode(layer.getConvolutionMode());
    if (layer.isAvgPoolIncludePadInDivisor()) {
      builder.step(".avgPoolIncludePadInDivisor(true)", "default: false; PyTorch: true");
    }
    return layer.getPnorm() > 0 ? builder.step(".pnorm(" + layer.getPnorm() + ")", "") : builder;
  }

  private static Dl4jBuilder globalPooling(GlobalPoolingLayer layer) {
    var builder =
        new Dl4jBuilder(layer, "PoolingType." + layer.getPoolingType()).remark("default: MAX");
    builder.imports.add(LAYERS + "PoolingType");
    boolean isPNorm = layer.getPoolingType() == PoolingType.PNORM;
    return isPNorm ? builder.step(".pnorm(" + layer.getPnorm() + ")", "") : builder;
  }

  private static Dl4jBuilder dense(DenseLayer layer) {
    return new Dl4jBuilder(layer, "")
        .step(".nOut(" + layer.getNOut() + ")", "")
        .activation(layer.getActivationFn())
        .bias(layer.hasBias());
  }

  private static Dl4jBuilder output(OutputLayer layer) {
    LossFunction loss =
        Arrays.stream(LossFunction.values())
            .filter(
                each -> LOSSES.contains(each) && each.getILossFunction().equals(layer.getLossFn()))
            .findFirst()
            .orElseThrow();
    var builder = new Dl4jBuilder(layer, "LossFunction." + loss);
    builder.imports.add("org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction");
    return builder
        .step(".nOut(" + layer.getNOut() + ")", "labels: one-hot")
        .activation(layer.getActivationFn())
        .bias(layer.hasBias());
  }

  private Dl4jBuilder step(String code, String remark) {
    steps.add(new Step(code, remark));
    return this;
  }

  /** On the first step. */
  private Dl4jBuilder remark(String remark) {
    steps.set(0, new Step(steps.get(0).code(), remark));
    return this;
  }

  private Dl4jBuilder stepUnless(int[] usual, String method, int[] numbers, String remark) {
    boolean isUsual = Arrays.equals(usual, numbers);
    return isUsual ? this : step(method + "(" + numbers(numbers) + ")", remark);
  }

  private Dl4jBuilder mode(ConvolutionMode mode) {
    if (mode == ConvolutionMode.Truncate) {
      return this;
    }
    imports.add("org.deeplearning4j.nn.conf.ConvolutionMode");
    return step(".convolutionMode(ConvolutionMode." + mode + ")", "default: Truncate");
  }

  private Dl4jBuilder activation(IActivation function) {
    imports.add("org.nd4j.linalg.activations.Activation");
    if (function instanceof Gelu) {
      return step(".activation(Activation.GELU)", "an approximation; elsewhere exact");
    }
    if (function instanceof ActivationLReLU leaky) {
      imports.add("org.nd4j.linalg.activations.impl.ActivationLReLU");
      return step(".activation(new ActivationLReLU(" + leaky.getAlpha() + "))", "Keras: 0.3");
    }
    Activation activation =
        Arrays.stream(Activation.values())
            .filter(each -> each.getActivationFunction().equals(function))
            .findFirst()
            .orElseThrow();
    return step(".activation(Activation." + activation + ")", "default: sigmoid");
  }

  private Dl4jBuilder bias(boolean has) {
    return has ? this : step(".hasBias(false)", "");
  }

  private static String numbers(int[] numbers) {
    return Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(", "));
  }

  Set<String> imports() {
    return imports;
  }

  /** As a step of a {@code ListBuilder}. */
  void writeTo(Source source, String indentation) {
    if (steps.size() == 1) {
      Step only = steps.get(0);
      source.add(indentation + ".layer(" + only.code() + ".build())", only.remark());
      return;
    }
    source.add(indentation + ".layer(");
    String deeper = indentation + "    ";
    for (Step step : steps) {
      source.add(deeper + step.code(), step.remark());
      deeper = indentation + "        ";
    }
    source.add(deeper + ".build())");
  }
}
