package poolinglab.translate.keras;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import poolinglab.Printable;
import poolinglab.geometry.Size;

/**
 * What a file says about one layer. Keras 1 had other words; where two keys are given, the second
 * is its.
 *
 * @param number in the model, from 1
 * @param type Keras's class: {@code Conv2D}
 */
record LayerConfig(int number, String type, String name, JsonNode config) {
  private static final int LONGEST_TEXT = 60;

  /**
   * Reads an entry of a model's list of layers.
   *
   * @throws KerasException when it has neither class nor settings, or is a class of its author
   */
  static LayerConfig of(int number, JsonNode entry) {
    JsonNode config = entry.path("config");
    String type = entry.path("class_name").asText("");
    String name = config.path("name").asText(entry.path("name").asText(""));
    var layer = new LayerConfig(number, type, name, config);
    KerasException.require(
        !type.isEmpty() && config.isObject(),
        "layer %s has no class and settings. The file is damaged, or not a Keras model.",
        number);
    String registered = entry.path("registered_name").asText("");
    layer.require(
        registered.isEmpty() || registered.equals(type) || registered.equals("null"),
        "is a custom class, and code is never run from a file. Replace it with a layer of Keras.");
    return layer;
  }

  /** A whole number from 1. */
  int count(String... keys) {
    JsonNode value = value(keys);
    require(
        value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 1,
        "%s must be a whole number from 1; got %s. Save the model again.",
        keys[0],
        shown(value));
    return value.intValue();
  }

  /** Height and width: one number, or two. */
  Optional<Size> size(String... keys) {
    JsonNode value = value(keys);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    boolean isPair = value.isArray() && value.size() == 2;
    return Optional.of(
        new Size(
            sideOf(isPair ? value.get(0) : value, keys[0]),
            sideOf(isPair ? value.get(1) : value, keys[0])));
  }

  private int sideOf(JsonNode side, String key) {
    require(
        side.isIntegralNumber() && side.canConvertToInt() && side.intValue() >= 0,
        "%s must be one or two whole numbers; got %s. Save the model again.",
        key,
        shown(value(key)));
    return side.intValue();
  }

  double number(double otherwise, String... keys) {
    JsonNode value = value(keys);
    JsonNode one = value.isArray() && value.size() == 1 ? value.get(0) : value;
    if (one.isMissingNode()) {
      return otherwise;
    }
    require(
        one.isNumber() && Double.isFinite(one.doubleValue()),
        "%s must be a number; got %s. Save the model again.",
        keys[0],
        shown(value));
    return one.doubleValue();
  }

  boolean flag(boolean otherwise, String... keys) {
    return value(keys).asBoolean(otherwise);
  }

  String word(String otherwise, String... keys) {
    return value(keys).asText(otherwise);
  }

  /** The first of these keys that the settings have; null counts as nothing. */
  JsonNode value(String... keys) {
    for (String key : keys) {
      if (config.hasNonNull(key)) {
        return config.get(key);
      }
    }
    return MissingNode.getInstance();
  }

  /** Refuses the layer by this sentence, which goes on after its name, unless the rule holds. */
  void require(boolean rule, String sentence, Object... values) {
    if (!rule) {
      throw refused(sentence, values);
    }
  }

  KerasException refused(String sentence, Object... values) {
    Object[] all = new Object[values.length + 1];
    all[0] = this;
    System.arraycopy(values, 0, all, 1, values.length);
    return new KerasException("layer %s " + sentence, all);
  }

  /** {@code 3 'conv2d_1' (Conv2D)}. */
  @Override
  public String toString() {
    return number + " '" + cut(name) + "' (" + cut(type) + ")";
  }

  static String shown(JsonNode value) {
    return value.isMissingNode() ? "nothing" : cut(value.toString());
  }

  /** A text of the file, as it may be shown. */
  static String cut(String text) {
    String shown = Printable.of(text);
    return shown.length() <= LONGEST_TEXT ? shown : shown.substring(0, LONGEST_TEXT) + "…";
  }
}
