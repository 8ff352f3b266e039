package poolinglab.network;

import static poolinglab.network.CallReader.NOT_HERE;

import java.util.Optional;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.Activation;
import poolinglab.reference.PoolingKind;

/**
 * Layers in Keras's words and with Keras's meaning: {@code Conv2D(5, 3, activation="relu")}. What
 * is not given is what Keras 3 assumes: activation linear, even at the end; padding valid; stride
 * 1, but a pooling's kernel.
 */
final class KerasWords {
  private static final double LEAKY_SLOPE = 0.3;

  private KerasWords() {}

  /**
   * A layer, or nothing for {@code Flatten()}.
   *
   * @param onMaps whether it gets feature maps, not flattened
   * @param isLast whether no other layer follows
   */
  static Optional<NetworkLayer> read(CallReader call, boolean onMaps, boolean isLast) {
    if (call.name().equals("flatten")) {
      call.taking("Flatten()");
      return Optional.empty();
    }
    return Optional.of(layer(call, onMaps, isLast));
  }

  /** {@code Input((28, 28, 1))}. */
  static ConvolutionalNetwork input(CallReader call) {
    NetworkException.require(
        call.name().equals("input"),
        "a network text begins with the image, height x width x channels."
            + " Write for example 28x28x1 or Input((28, 28, 1)) before it.");
    int[] shape = call.taking("Input((28, 28, 1))", "shape").wholes("shape").orElse(new int[0]);
    NetworkException.require(
        shape.length == 3,
        "Input takes the shape of the image, height, width and channels; got %s numbers. Write for"
            + " example Input((28, 28, 1)).",
        shape.length);
    return ConvolutionalNetwork.on(shape[0], shape[1], shape[2]);
  }

  private static NetworkLayer layer(CallReader call, boolean onMaps, boolean isLast) {
    switch (call.name()) {
      case "conv2d", "convolution2d":
        return convolution(call);
      case "maxpooling2d", "maxpool2d":
        return pool(call, "MaxPooling2D(2)", PoolingKind.MAX);
      case "averagepooling2d", "avgpool2d":
        return pool(call, "AveragePooling2D(2)", PoolingKind.AVERAGE);
      case "globalmaxpooling2d", "globalmaxpool2d":
        call.taking("GlobalMaxPooling2D()");
        return GlobalPool.MAX;
      case "globalaveragepooling2d", "globalavgpool2d":
        call.taking("GlobalAveragePooling2D()");
        return GlobalPool.AVERAGE;
      case "dense":
        return dense(call, onMaps, isLast);
      case "dropout":
        return new Dropout(call.taking("Dropout(0.5)", "rate").decimal("rate"));
      case "batchnormalization":
        call.taking("BatchNormalization()");
        return new BatchNormalization();
      case "relu":
        call.taking("ReLU()");
        return new Activate(Activation.RELU);
      case "leakyrelu":
        call.taking("LeakyReLU(0.3)", "negative_slope");
        return new LeakyRelu(
            call.text("negative_slope").isEmpty() ? LEAKY_SLOPE : call.decimal("negative_slope"));
      case "activation":
        call.taking("Activation(\"relu\")", "activation").needed("activation");
        return new Activate(activation(call));
      default:
        throw LayerNames.noSuchCall(call.name());
    }
  }

  private static Convolution convolution(CallReader call) {
    call.taking(
        "Conv2D(5, 3)",
        "filters",
        "kernel_size",
        "strides",
        "padding",
        NOT_HERE,
        "dilation_rate",
        NOT_HERE,
        "activation",
        "use_bias");
    call.needed("kernel_size");
    Size one = Size.square(1);
    WindowSpec window =
        window(call, "kernel_size", one).withDilation(size(call, "dilation_rate", one));
    NetworkException.require(
        window.stride().equals(one) || window.dilation().equals(one),
        "Keras has convolutions with strides or with a dilation_rate, not with both; got %s and %s."
            + " Leave one of them out.",
        window.stride(),
        window.dilation());
    return new Convolution(
        call.whole("filters"), bordered(call, window), activation(call), hasBias(call));
  }

  private static Pool pool(CallReader call, String example, PoolingKind kind) {
    call.taking(example, "pool_size", "strides", "padding");
    if (kind == PoolingKind.AVERAGE) {
      call.needed("pool_size");
    }
    Size kernel = size(call, "pool_size", Size.square(2));
    WindowSpec window = window(call, "pool_size", kernel);
    return new Pool(kind, 0, false, bordered(call, window));
  }

  private static WindowSpec window(CallReader call, String kernel, Size usualStride) {
    return WindowSpec.ofKernel(size(call, kernel, Size.square(2)))
        .withStride(size(call, "strides", usualStride));
  }

  private static Size size(CallReader call, String setting, Size otherwise) {
    Optional<int[]> given = call.wholes(setting);
    if (given.isEmpty()) {
      return otherwise;
    }
    int[] sides = given.get();
    NetworkException.require(
        sides.length == 1 || sides.length == 2,
        "%s must be one number or two, height and width; got %s. Write for example (3, 2).",
        setting,
        sides.length);
    return new Size(sides[0], sides[sides.length - 1]);
  }

  private static WindowSpec bordered(CallReader call, WindowSpec window) {
    String padding = call.text("padding").orElse("valid");
    NetworkException.require(
        padding.equals("valid") || padding.equals("same"),
        "padding must be valid or same; got %s. Use one of them.",
        WordReader.quoted(padding));
    return window.withBorder(padding.equals("same") ? Border.SAME : Border.TRUNCATE);
  }

  private static Dense dense(CallReader call, boolean onMaps, boolean isLast) {
    call.taking("Dense(3)", "units", "activation", "use_bias");
    NetworkException.require(
        !onMaps,
        "in Keras, Dense on feature maps weighs each of their cells separately, which no layer "
            + "here does. Put Flatten() before it.");
    Dense usual = new Dense(call.whole("units"), Optional.empty(), hasBias(call));
    Activation activation = activation(call);
    return usual.activation(isLast) == activation ? usual : usual.withActivation(activation);
  }

  private static Activation activation(CallReader call) {
    String name = call.text("activation").orElse("linear");
    return Activation.named(name)
        .orElseThrow(
            () ->
                new NetworkException(
                    "activation must be %s; got %s. Use one of them.",
                    LayerNames.ACTIVATIONS, WordReader.quoted(name)));
  }

  private static boolean hasBias(CallReader call) {
    String bias = call.text("use_bias").orElse("true");
    NetworkException.require(
        bias.equals("true") || bias.equals("false"),
        "use_bias must be True or False; got %s. Use one of them.",
        WordReader.quoted(bias));
    return bias.equals("true");
  }
}
