package poolinglab.translate.export;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import poolinglab.geometry.Border;
import poolinglab.geometry.WindowSpec;
import poolinglab.network.Activate;
import poolinglab.network.BatchNormalization;
import poolinglab.network.Convolution;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Dense;
import poolinglab.network.Dropout;
import poolinglab.network.GlobalPool;
import poolinglab.network.LeakyRelu;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.network.Shape;
import poolinglab.reference.PoolingKind;
import poolinglab.translate.keras.Rescaling;

/** The layers of Keras that together do what a described network does. */
final class KerasLayers {
  private static final String STRIDES = "default: strides = pool_size";

  private final List<KerasLayer> layers = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private KerasLayers() {}

  /**
   * In order.
   *
   * @throws NetworkException when Keras has no such layer and none can be made of what it has
   */
  static List<KerasLayer> of(ConvolutionalNetwork network) {
    KerasLayers layers = new KerasLayers();
    List<NetworkLayer> described = network.layers();
    List<Shape> shapes = network.shapes();
    for (int i = 0; i < described.size(); i++) {
      layers.add(described.get(i), shapes.get(i), i == described.size() - 1);
    }
    return layers.layers;
  }

  private void add(NetworkLayer layer, Shape input, boolean isLast) {
    if (layer instanceof Convolution convolution) {
      convolution(convolution, Windows.of(convolution.window(), input.size()));
    } else if (layer instanceof Pool pool) {
      pool(pool, Windows.of(pool.window(), input.size()));
    } else if (layer instanceof GlobalPool global) {
      globalPool(global, input);
    } else if (layer instanceof Dense dense) {
      dense(dense, input, isLast);
    } else if (layer instanceof Activate activate) {
      add("Activation", settings(entry("activation", activate.activation().word())), "", null);
    } else if (layer instanceof LeakyRelu leaky) {
      String remark = "default: 0.3; elsewhere 0.01";
      add("LeakyReLU", settings(entry("negative_slope", leaky.slope())), remark, null);
    } else if (layer instanceof Dropout dropout) {
      String remark = "share dropped; Deeplearning4j: share kept";
      add("Dropout", settings(entry("rate", dropout.rate())), remark, null);
    } else {
      Map<String, Object> settings = settings(entry("axis", -1), entry("momentum", 0.9));
      settings.put("epsilon", BatchNormalization.EPSILON);
      add("BatchNormalization", settings, "default: 0.99 and 1e-3", layer);
    }
  }

  private void add(String type, Map<String, Object> settings, String remark, NetworkLayer learned) {
    String plain = snakeCase(type);
    int before = counts.merge(plain, 1, Integer::sum) - 1;
    String name = before == 0 ? plain : plain + "_" + before;
    layers.add(new KerasLayer(type, name, settings, remark, learned));
  }

  /** As Keras names layers: {@code max_pooling2d}. (keras.utils.to_snake_case.) */
  private static String snakeCase(String type) {
    return type.replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  @SafeVarargs
  private static Map<String, Object> settings(Map.Entry<String, Object>... entries) {
    Map<String, Object> settings = new LinkedHashMap<>();
    for (Map.Entry<String, Object> entry : entries) {
      settings.put(entry.getKey(), entry.getValue());
    }
    return settings;
  }

  /** What comes before them. */
  static KerasLayer rescaling(Rescaling pixels) {
    Map<String, Object> settings =
        settings(entry("scale", pixels.scale()), entry("offset", pixels.offset()));
    return new KerasLayer("Rescaling", "rescaling", settings, "", null);
  }

  private void convolution(Convolution convolution, Windows windows) {
    NetworkException.require(
        !windows.haveHoles() || !windows.haveSteps(),
        "Keras has convolutions with a stride or with a dilation, not with both; got '%s'. Leave"
            + " one of them out.",
        convolution.word());
    WindowSpec spec = convolution.window();
    Map<String, Object> settings =
        settings(
            entry("filters", convolution.filters()),
            entry("kernel_size", spec.kernelSize()),
            entry("strides", spec.stride()),
            entry("padding", paddingOrZerosBefore(windows)),
            entry("data_format", "channels_last"),
            entry("dilation_rate", spec.dilation()),
            entry("groups", 1),
            entry("activation", convolution.activation().word()),
            entry("use_bias", convolution.bias()));
    String remark = "default: stride 1, linear";
    add("Conv2D", settings, remark, convolution);
  }

  /** Keras's word for the padding, after a layer of zeros where it has none. */
  private String paddingOrZerosBefore(Windows windows) {
    String padding = padding(windows);
    if (!padding.isEmpty()) {
      return padding;
    }
    add(
        "ZeroPadding2D",
        settings(entry("padding", windows.outside())),
        "top, bottom; left, right",
        null);
    return "valid";
  }

  /** {@code valid} or {@code same} where the windows are those; else empty. */
  private static String padding(Windows windows) {
    if (windows.spec().border() != Border.SAME && windows.areValid()) {
      return "valid";
    }
    return windows.areSame() ? "same" : "";
  }

  private void pool(Pool pool, Windows windows) {
    boolean isKnown = pool.pooling() == PoolingKind.MAX || pool.pooling() == PoolingKind.AVERAGE;
    boolean zerosDo = pool.countPadding() && windows.areWhole();
    String padding = pool.countPadding() && !windows.areValid() ? "" : padding(windows);
    if (!isKnown || windows.haveHoles() || padding.isEmpty() && !zerosDo) {
      windowed(pool, windows);
      return;
    }
    String type = pool.pooling() == PoolingKind.MAX ? "MaxPooling2D" : "AveragePooling2D";
    if (padding.isEmpty()) {
      Map<String, Object> zeros = settings(entry("padding", windows.outside()));
      add("ZeroPadding2D", zeros, "an average in Keras never counts its own padding", null);
    }
    Map<String, Object> settings =
        settings(
            entry("pool_size", windows.spec().kernelSize()),
            entry("padding", padding.isEmpty() ? "valid" : padding),
            entry("strides", windows.spec().stride()),
            entry("data_format", "channels_last"));
    add(type, settings, STRIDES, null);
  }

  private void windowed(Pool pool, Windows windows) {
    boolean isUneven = pool.countPadding() && !windows.areWhole();
    NetworkException.require(
        !isUneven,
        "Keras has no average that counts a padding under border ceil; got '%s'. Use border same"
            + " or valid.",
        pool.word());
    WindowSpec spec = windows.spec();
    String kind = pool.pooling().label() + (pool.countPadding() ? " with padding" : "");
    Map<String, Object> settings =
        settings(
            entry("kind", kind),
            entry("size", Call.pair(spec.kernelSize())),
            entry("strides", Call.pair(spec.stride())),
            entry("padding", windows.outside()),
            entry("dilation_rate", spec.dilation()),
            entry("p", pool.p()));
    add(KerasLayer.WINDOW_POOLING, settings, "", null);
  }

  private void globalPool(GlobalPool global, Shape input) {
    switch (global.pooling()) {
      case MAX -> add("GlobalMaxPooling2D", global(), "", null);
      case AVERAGE -> add("GlobalAveragePooling2D", global(), "", null);
      default -> {
        WindowSpec whole = WindowSpec.ofKernel(input.size());
        Pool pool = new Pool(global.pooling(), global.p(), false, whole);
        windowed(pool, Windows.of(whole, input.size()));
        flatten();
      }
    }
  }

  private static Map<String, Object> global() {
    return settings(entry("data_format", "channels_last"), entry("keepdims", false));
  }

  private void flatten() {
    String remark = "row, column, channel; elsewhere channel, row, column";
    add("Flatten", settings(entry("data_format", "channels_last")), remark, null);
  }

  private void dense(Dense dense, Shape input, boolean isLast) {
    if (input instanceof Shape.Maps) {
      flatten();
    }
    Map<String, Object> settings =
        settings(
            entry("units", dense.units()),
            entry("activation", dense.activation(isLast).word()),
            entry("use_bias", dense.bias()));
    add("Dense", settings, isLast ? "PyTorch: no softmax" : "", dense);
  }
}
