package poolinglab.translate.export;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.network.NetworkLayer;

/**
 * A layer as Keras 3 has it: what its {@code get_config()} gives, but for what is the same in all
 * layers.
 *
 * @param type Keras's class: {@code Conv2D}
 * @param name unique in the model: {@code conv2d_1}
 * @param settings what the layer was told, or assumes
 * @param remark on what Keras assumes here, or other frameworks do; may be empty
 * @param learned the layer whose weights it has; null for none
 */
record KerasLayer(
    String type, String name, Map<String, Object> settings, String remark, NetworkLayer learned) {
  /** A pooling that Keras lacks, defined by the program itself. */
  static final String WINDOW_POOLING = "WindowPooling2D";

  private static final Set<String> WITHOUT_NAME =
      Set.of("filters", "kernel_size", "pool_size", "units", "rate", "kind", "size", "scale");
  private static final Map<String, Object> USUAL =
      Map.ofEntries(
          entry("data_format", "channels_last"),
          entry("padding", "valid"),
          entry("dilation_rate", Size.square(1)),
          entry("groups", 1),
          entry("activation", "linear"),
          entry("use_bias", true),
          entry("keepdims", false),
          entry("axis", -1),
          entry("offset", 0.0),
          entry("p", 0));

  /** The call in Python that makes it, with what Keras would not assume by itself. */
  Call code() {
    Call call = Call.of(type.equals(WINDOW_POOLING) ? type : "layers." + type);
    for (Map.Entry<String, Object> setting : settings.entrySet()) {
      Object value =
          setting.getValue() instanceof Padding sides ? Call.byAxis(sides) : setting.getValue();
      if (WITHOUT_NAME.contains(setting.getKey()) || isWhatItIsAbout(setting.getKey())) {
        call = call.and(Call.literal(value));
      } else if (!value.equals(usual(setting.getKey()))) {
        call = call.with(setting.getKey(), value);
      }
    }
    return call;
  }

  /** As the padding of a ZeroPadding2D, the function of an Activation. */
  private boolean isWhatItIsAbout(String setting) {
    return settings.size() == 1 && !setting.equals("data_format");
  }

  private Object usual(String setting) {
    return setting.equals("strides")
        ? settings.getOrDefault("pool_size", Size.square(1))
        : USUAL.get(setting);
  }

  /** An entry of the layers in {@code config.json}. */
  Map<String, Object> json() {
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("name", name);
    config.put("trainable", true);
    config.put("dtype", "float32");
    settings.forEach((key, value) -> config.put(key, json(value)));
    return json(type, config);
  }

  /** Something of Keras's layers: {@code {"module": …, "class_name": …, "config": …}}. */
  static Map<String, Object> json(String type, Map<String, Object> config) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("module", "keras.layers");
    json.put("class_name", type);
    json.put("config", config);
    json.put("registered_name", null);
    return json;
  }

  private static Object json(Object value) {
    if (value instanceof Size size) {
      return List.of(size.height(), size.width());
    }
    return value instanceof Padding padding
        ? List.of(
            List.of(padding.top(), padding.bottom()), List.of(padding.left(), padding.right()))
        : value;
  }
}
