package poolinglab.translate.keras;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.network.Activate;
import poolinglab.network.BatchNormalization;
import poolinglab.network.Convolution;
import poolinglab.network.Dense;
import poolinglab.network.Dropout;
import poolinglab.network.GlobalPool;
import poolinglab.network.LeakyRelu;
import poolinglab.network.NetworkByHand;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.network.Shape;
import poolinglab.network.Weights;
import poolinglab.reference.Activation;
import poolinglab.reference.PoolingKind;
import poolinglab.translate.keras.KerasFiles.Entry;
import poolinglab.translate.keras.KerasFiles.Writer;

/** The layers of a network as Keras stores them. */
final class KerasEntries {
  private final Writer writer;
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  private KerasEntries(Writer writer) {
    this.writer = writer;
  }

  static List<Entry> of(Writer writer, NetworkByHand byHand) {
    KerasEntries entries = new KerasEntries(writer);
    Shape.Maps input = byHand.network().input();
    entries.input(input);
    Iterator<Weights> weights = byHand.weights().iterator();
    List<NetworkLayer> layers = byHand.network().layers();
    for (int i = 0; i < layers.size(); i++) {
      NetworkLayer layer = layers.get(i);
      Shape before = byHand.network().shapes().get(i);
      boolean learns = layer.parameters(before).count() > 0;
      entries.add(layer, before, learns ? weights.next() : null, i == layers.size() - 1);
    }
    return entries.entries;
  }

  /** Whether Keras has every layer of it, and reading gives the same words again. */
  static boolean canSay(poolinglab.network.ConvolutionalNetwork network) {
    NetworkLayer before = null;
    for (NetworkLayer layer : network.layers()) {
      boolean isLast = layer == network.layers().get(network.layers().size() - 1);
      if (!canSay(layer, before, isLast)) {
        return false;
      }
      before = layer;
    }
    return true;
  }

  private static boolean canSay(NetworkLayer layer, NetworkLayer before, boolean isLast) {
    if (layer instanceof Convolution convolution) {
      return canSay(convolution.window());
    }
    if (layer instanceof Pool pool) {
      return pool.p() == 0
          && pool.window().padding().equals(Padding.NONE)
          && pool.window().dilation().equals(Size.square(1))
          && canSay(pool.window());
    }
    if (layer instanceof Dense dense) {
      return dense.given().isEmpty() || new Dense(1).activation(isLast) != dense.given().get();
    }
    boolean isFolded =
        before instanceof Convolution convolution && convolution.activation() == Activation.LINEAR
            || before instanceof Dense dense && dense.activation(false) == Activation.LINEAR;
    return !(layer instanceof Activate activate)
        || activate.activation() != Activation.LINEAR && !isFolded;
  }

  private static boolean canSay(WindowSpec window) {
    return window.border() == Border.TRUNCATE || window.border() == Border.SAME;
  }

  static boolean hasBias(NetworkLayer layer) {
    return layer instanceof Convolution convolution && convolution.bias()
        || layer instanceof Dense dense && dense.bias()
        || layer instanceof BatchNormalization;
  }

  private void input(Shape.Maps input) {
    ObjectNode config = KerasFiles.JSON.createObjectNode().put("name", "input_layer");
    config
        .putArray(writer.isKeras3() ? "batch_shape" : "batch_input_shape")
        .addNull()
        .add(input.size().height())
        .add(input.size().width())
        .add(input.channels());
    entries.add(new Entry("InputLayer", config, List.of()));
  }

  private ObjectNode entry(String type, Object... arrays) {
    int number = counts.merge(type, 1, Integer::sum);
    ObjectNode config = KerasFiles.JSON.createObjectNode();
    config.put("name", snakeCase(type) + "_" + (number + 6));
    if (writer.isKeras3()) {
      config
          .putObject("dtype")
          .put("class_name", "DTypePolicy")
          .putObject("config")
          .put("name", "float32");
    }
    entries.add(new Entry(type, config, List.of(arrays)));
    return config;
  }

  private void add(NetworkLayer layer, Shape input, Weights weights, boolean isLast) {
    if (layer instanceof Convolution convolution) {
      convolution(convolution, input, weights);
    } else if (layer instanceof Pool pool) {
      ObjectNode config =
          entry(pool.pooling() == PoolingKind.MAX ? "MaxPooling2D" : "AveragePooling2D");
      pair(config, "pool_size", pool.window().kernelSize());
      window(config, pool.window(), "strides");
    } else if (layer instanceof GlobalPool global) {
      entry(global == GlobalPool.MAX ? "GlobalMaxPooling2D" : "GlobalAveragePooling2D");
    } else if (layer instanceof Dense dense) {
      dense(dense, input, weights, isLast);
    } else if (layer instanceof Dropout dropout) {
      entry("Dropout").put(writer == Writer.KERAS_1_H5 ? "p" : "rate", dropout.rate());
    } else if (layer instanceof LeakyRelu leaky) {
      entry("LeakyReLU").put(writer.isKeras3() ? "negative_slope" : "alpha", leaky.slope());
    } else if (layer instanceof Activate activate) {
      entry("Activation").put("activation", activate.activation().word());
    } else {
      int channels = input.channels();
      float[][] rows = new float[3][channels];
      for (int i = 0; i < 3 * channels; i++) {
        rows[i / channels][i % channels] = weights.values()[i];
      }
      entry("BatchNormalization", rows[0], weights.biases(), rows[1], rows[2])
          .put("axis", -1)
          .put("epsilon", BatchNormalization.EPSILON);
    }
  }

  private void convolution(Convolution convolution, Shape input, Weights weights) {
    WindowSpec window = convolution.window();
    Padding padding = window.padding();
    if (!padding.equals(Padding.NONE)) {
      var sides = entry("ZeroPadding2D").putArray("padding");
      sides.addArray().add(padding.top()).add(padding.bottom());
      sides.addArray().add(padding.left()).add(padding.right());
    }
    Size size = window.kernelSize();
    int channels = input.channels();
    float[][][][] kernel = new float[size.height()][size.width()][channels][convolution.filters()];
    for (int i = 0; i < weights.values().length; i++) {
      int x = i % size.width();
      int y = i / size.width() % size.height();
      int c = i / size.width() / size.height() % channels;
      kernel[y][x][c][i / size.width() / size.height() / channels] = weights.values()[i];
    }
    boolean first = writer == Writer.KERAS_1_H5;
    ObjectNode config =
        convolution.bias()
            ? entry(first ? "Convolution2D" : "Conv2D", kernel, weights.biases())
            : entry(first ? "Convolution2D" : "Conv2D", (Object) kernel);
    config.put(first ? "nb_filter" : "filters", convolution.filters());
    config.put(first ? "bias" : "use_bias", convolution.bias());
    config.put("activation", convolution.activation().word());
    if (first) {
      config.put("nb_row", size.height()).put("nb_col", size.width());
      config.put("dim_ordering", "tf");
    } else {
      pair(config, "kernel_size", size);
      config.put("data_format", "channels_last").put("groups", 1);
    }
    pair(config, "dilation_rate", window.dilation());
    window(config, window, first ? "subsample" : "strides");
  }

  private void dense(Dense dense, Shape input, Weights weights, boolean isLast) {
    if (input instanceof Shape.Maps) {
      entry("Flatten");
    }
    int channels = input.channels();
    int cells = (int) (input.values() / channels);
    float[][] kernel = new float[channels * cells][dense.units()];
    for (int i = 0; i < weights.values().length; i++) {
      int value = i % (channels * cells);
      int row = value % cells * channels + value / cells;
      kernel[row][i / (channels * cells)] = weights.values()[i];
    }
    ObjectNode config =
        dense.bias() ? entry("Dense", kernel, weights.biases()) : entry("Dense", (Object) kernel);
    boolean first = writer == Writer.KERAS_1_H5;
    config.put(first ? "output_dim" : "units", dense.units());
    config.put(first ? "bias" : "use_bias", dense.bias());
    config.put("activation", dense.activation(isLast).word());
  }

  private void window(ObjectNode config, WindowSpec window, String stride) {
    pair(config, stride, window.stride());
    String padding = window.border() == Border.SAME ? "same" : "valid";
    config.put(writer == Writer.KERAS_1_H5 ? "border_mode" : "padding", padding);
  }

  private static void pair(ObjectNode config, String key, Size size) {
    config.putArray(key).add(size.height()).add(size.width());
  }

  static String snakeCase(String type) {
    return switch (type) {
      case "Conv2D" -> "conv2d";
      case "Dense" -> "dense";
      case "BatchNormalization" -> "batch_normalization";
      default -> "other_" + type;
    };
  }
}
