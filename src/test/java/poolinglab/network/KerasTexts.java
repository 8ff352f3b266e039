package poolinglab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import poolinglab.UserException;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.Activation;
import poolinglab.reference.PoolingKind;

/** Networks in Keras's words, each time written in another of the many ways that mean the same. */
final class KerasTexts {
  private final RandomGenerator random;

  private KerasTexts(RandomGenerator random) {
    this.random = random;
  }

  /** The network without the layers that Keras has no word for. */
  static ConvolutionalNetwork sayable(ConvolutionalNetwork network) {
    Shape.Maps input = network.input();
    var kept =
        ConvolutionalNetwork.on(input.size().height(), input.size().width(), input.channels());
    for (int i = 0; i < network.layers().size(); i++) {
      NetworkLayer layer = network.layers().get(i);
      boolean isLast = i == network.layers().size() - 1;
      kept = isSayable(layer) ? withIfItFits(kept, layer, isLast) : kept;
    }
    return kept;
  }

  private static ConvolutionalNetwork withIfItFits(
      ConvolutionalNetwork network, NetworkLayer layer, boolean isLast) {
    try {
      return network.then(layer instanceof Dense dense ? usual(dense, isLast) : layer);
    } catch (UserException doesNotFitWithoutTheOthers) {
      return network;
    }
  }

  private static boolean isSayable(NetworkLayer layer) {
    if (layer instanceof Convolution convolution) {
      Size one = Size.square(1);
      WindowSpec window = convolution.window();
      return isSayable(window) && (window.stride().equals(one) || window.dilation().equals(one));
    }
    return !(layer instanceof Pool pool)
        || pool.pooling() != PoolingKind.P_NORM
            && pool.window().dilation().equals(Size.square(1))
            && isSayable(pool.window());
  }

  private static boolean isSayable(WindowSpec window) {
    return window.border() != Border.STRICT && window.padding().equals(Padding.NONE);
  }

  /** What goes without saying is not said. */
  private static Dense usual(Dense dense, boolean isLast) {
    Dense usual = new Dense(dense.units(), Optional.empty(), dense.bias());
    return usual.activation(isLast) == dense.activation(isLast) ? usual : dense;
  }

  /** A text for what is sayable of a network. */
  static String of(ConvolutionalNetwork network, RandomGenerator random) {
    return new KerasTexts(random).text(sayable(network));
  }

  private String text(ConvolutionalNetwork network) {
    Shape.Maps input = network.input();
    String shape =
        "(%d, %d, %d)".formatted(input.size().height(), input.size().width(), input.channels());
    List<String> words = new ArrayList<>();
    words.add(
        random.nextBoolean()
            ? NetworkText.input(input)
            : "keras.Input(%s%s)".formatted(random.nextBoolean() ? "shape=" : "", shape));
    boolean isFlat = false;
    for (int i = 0; i < network.layers().size(); i++) {
      NetworkLayer layer = network.layers().get(i);
      if (layer instanceof Dense && !isFlat && network.shapes().get(i) instanceof Shape.Maps) {
        words.add(oneOf("Flatten()", "flatten", "layers.Flatten( )"));
      }
      isFlat |= layer instanceof Dense;
      String word = oneOf("", "layers.", "tf.keras.layers.") + word(layer, i, network);
      words.add(random.nextInt(4) == 0 ? word.toUpperCase(Locale.ROOT) : word);
    }
    return words.stream().collect(Collectors.joining(oneOf(" ", ", ", ",\n  ", "\n", " ,")));
  }

  private String word(NetworkLayer layer, int at, ConvolutionalNetwork network) {
    List<String> settings = new ArrayList<>();
    if (layer instanceof Convolution convolution) {
      settings.add(setting("filters", "" + convolution.filters(), false));
      settings.add(setting("kernel_size", size(convolution.window().kernelSize()), false));
      slide(convolution.window(), Size.square(1), settings);
      usually("dilation_rate", convolution.window().dilation(), Size.square(1), settings);
      activation(convolution.activation(), settings);
      bias(convolution.bias(), settings);
      return oneOf("Conv2D", "Convolution2D") + "(" + joined(settings) + ")";
    }
    if (layer instanceof Pool pool) {
      boolean isMax = pool.pooling() == PoolingKind.MAX;
      Size kernel = pool.window().kernelSize();
      if (!isMax || !kernel.equals(Size.square(2)) || random.nextBoolean()) {
        settings.add(setting("pool_size", size(kernel), false));
      }
      slide(pool.window(), kernel, settings);
      String name =
          isMax ? oneOf("MaxPooling2D", "MaxPool2D") : oneOf("AveragePooling2D", "AvgPool2D");
      return name + "(" + joined(settings) + ")";
    }
    if (layer instanceof Dense dense) {
      settings.add(setting("units", "" + dense.units(), false));
      activation(dense.activation(at == network.layers().size() - 1), settings);
      bias(dense.bias(), settings);
      return "Dense(" + joined(settings) + ")";
    }
    if (layer instanceof GlobalPool global) {
      return global.equals(GlobalPool.MAX)
          ? oneOf("GlobalMaxPooling2D()", "GlobalMaxPool2D()")
          : oneOf("GlobalAveragePooling2D()", "GlobalAvgPool2D()");
    }
    if (layer instanceof Dropout dropout) {
      return "Dropout(" + setting("rate", dropout.word().substring(7), false) + ")";
    }
    if (layer instanceof LeakyRelu leaky) {
      return "LeakyReLU(" + setting("negative_slope", leaky.word().substring(5), false) + ")";
    }
    if (layer instanceof Activate activate) {
      return "Activation(" + text(activate.activation().word()) + ")";
    }
    return "BatchNormalization()";
  }

  private void slide(WindowSpec window, Size usualStride, List<String> settings) {
    usually("strides", window.stride(), usualStride, settings);
    if (window.border() == Border.SAME || random.nextBoolean()) {
      String padding = window.border() == Border.SAME ? "same" : "valid";
      settings.add(setting("padding", text(padding), true));
    }
  }

  private void usually(String name, Size value, Size usual, List<String> settings) {
    if (!value.equals(usual) || random.nextInt(4) == 0) {
      settings.add(setting(name, size(value), true));
    }
  }

  private void activation(Activation activation, List<String> settings) {
    if (activation == Activation.LINEAR && random.nextBoolean()) {
      settings.add(setting("activation", oneOf("None", "'linear'"), true));
    } else if (activation != Activation.LINEAR) {
      settings.add(setting("activation", text(activation.word()), true));
    }
  }

  private void bias(boolean bias, List<String> settings) {
    if (!bias || random.nextInt(4) == 0) {
      settings.add(setting("use_bias", bias ? "True" : "False", true));
    }
  }

  private String setting(String name, String value, boolean named) {
    return (named || random.nextInt(4) == 0 ? name + oneOf("=", " = ") : "") + value;
  }

  private String size(Size size) {
    String pair = size.height() + oneOf(",", ", ") + size.width();
    boolean isSquare = size.height() == size.width() && random.nextBoolean();
    return isSquare ? "" + size.height() : oneOf("(" + pair + ")", "[" + pair + "]");
  }

  private String text(String text) {
    return oneOf("'" + text + "'", '"' + text + '"', text);
  }

  private String joined(List<String> settings) {
    return String.join(oneOf(",", ", ", " ,\n    "), settings) + oneOf("", "", ",");
  }

  private String oneOf(String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
