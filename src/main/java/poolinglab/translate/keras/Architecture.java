package poolinglab.translate.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The layers of a model in the order in which an image passes them.
 *
 * @param input the sizes of one image, without the batch: 28, 28, 1
 * @param layers all but the input itself
 */
record Architecture(List<Integer> input, List<LayerConfig> layers) {
  private static final int MOST_LAYERS = 1000;
  private static final Set<String> WITH_WEIGHTS =
      Set.of("Conv2D", "Convolution2D", "Dense", "BatchNormalization");

  /**
   * Reads a model's configuration.
   *
   * @throws KerasException for a model with branches, without an input size, or of a class of its
   *     author
   */
  static Architecture of(JsonNode model) {
    String type = model.path("class_name").asText();
    JsonNode config = model.path("config");
    JsonNode list = list(config);
    boolean isSequential = type.equals("Sequential");
    KerasException.require(
        isSequential || type.equals("Functional") || type.equals("Model"),
        "its model is of the class '%s', and code is never run from a file. Save a"
            + " keras.Sequential, or a functional model.",
        LayerConfig.cut(type));
    checkCount(list.isArray() ? list.size() : 0);
    refuseUnknown(list);
    List<JsonNode> chain = isSequential ? inOrder(list) : Chain.of(config, list);
    List<LayerConfig> layers = new ArrayList<>();
    add(chain, false, layers);
    checkCount(Math.max(1, layers.size()));
    return new Architecture(input(model, config, chain.get(0)), layers);
  }

  /** Keras 1 and early Keras 2 have the list itself as a Sequential's configuration. */
  private static JsonNode list(JsonNode config) {
    return config.isArray() ? config : config.path("layers");
  }

  private static void checkCount(int layers) {
    KerasException.require(
        layers >= 1 && layers <= MOST_LAYERS,
        "a model has from 1 to %s layers; this one has %s. Save the model with its layers.",
        MOST_LAYERS,
        layers);
  }

  /** A layer that no chain could have either is a better reason than the model's branches. */
  private static void refuseUnknown(JsonNode list) {
    int number = 1;
    for (JsonNode entry : list) {
      LayerConfig layer = LayerConfig.of(number, entry);
      if (Refusals.knows(layer)) {
        throw Refusals.of(layer);
      }
      number += layer.type().equals("InputLayer") ? 0 : 1;
    }
  }

  private static List<JsonNode> inOrder(JsonNode list) {
    List<JsonNode> entries = new ArrayList<>();
    list.forEach(entries::add);
    return entries;
  }

  /**
   * Adds layers, those of a Sequential among them at its place: as the one that augments images. A
   * model inside the model keeps weights elsewhere, so that it may have none.
   */
  private static void add(Iterable<JsonNode> entries, boolean inside, List<LayerConfig> layers) {
    for (JsonNode entry : entries) {
      LayerConfig layer = LayerConfig.of(layers.size() + 1, entry);
      if (layer.type().equals("Sequential")) {
        add(list(entry.path("config")), true, layers);
      } else if (!layer.type().equals("InputLayer")) {
        layer.require(
            !inside || !WITH_WEIGHTS.contains(layer.type()),
            "belongs to a model inside the model and has weights. Add that model's layers to the"
                + " outer one.");
        layers.add(layer);
      } else {
        layer.require(inside || layers.isEmpty(), "is a second input. Save a model with one.");
      }
    }
  }

  private static List<Integer> input(JsonNode model, JsonNode config, JsonNode first) {
    JsonNode shape =
        firstArray(
            first.path("config").path("batch_shape"),
            first.path("config").path("batch_input_shape"),
            config.path("build_input_shape"),
            model.path("build_config").path("input_shape"),
            first.path("build_config").path("input_shape"));
    KerasException.require(
        shape.size() >= 2 && shape.size() <= 5,
        "the model does not say the size of its images. Begin it with keras.Input((height, width,"
            + " channels)) and save it again.");
    List<Integer> sides = new ArrayList<>();
    for (int i = 1; i < shape.size(); i++) {
      KerasException.require(
          shape.get(i).canConvertToInt() && shape.get(i).isIntegralNumber(),
          "the model takes images of any size, %s; a network here has a fixed one. Begin it "
              + "with a fixed"
              + " size, keras.Input((28, 28, 1)), and copy the weights over.",
          LayerConfig.shown(shape));
      sides.add(shape.get(i).intValue());
    }
    return sides;
  }

  private static JsonNode firstArray(JsonNode... nodes) {
    return Arrays.stream(nodes).filter(JsonNode::isArray).findFirst().orElse(nodes[0]);
  }
}
