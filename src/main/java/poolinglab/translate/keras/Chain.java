package poolinglab.translate.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A functional model without branches: every layer takes what the one before gives. */
final class Chain {
  private static final String BRANCHES =
      "A network here is one chain of layers; build the model as a keras.Sequential.";

  private Chain() {}

  /**
   * The entries from the input on.
   *
   * @throws KerasException naming the layer where the model branches, joins or is used twice
   */
  static List<JsonNode> of(JsonNode config, JsonNode list) {
    Map<String, JsonNode> after = new HashMap<>();
    JsonNode input = null;
    for (JsonNode entry : list) {
      List<String> sources = sources(entry.path("inbound_nodes"));
      KerasException.require(
          sources.size() <= 1,
          "layer %s joins branches, or is used twice. %s",
          shown(entry),
          BRANCHES);
      if (sources.isEmpty()) {
        KerasException.require(
            input == null, "the model has more than one input, %s too. %s", shown(entry), BRANCHES);
        input = entry;
      } else {
        JsonNode other = after.put(sources.get(0), entry);
        KerasException.require(
            other == null,
            "the model branches after '%s'. %s",
            LayerConfig.cut(sources.get(0)),
            BRANCHES);
      }
    }
    return follow(input, after, list.size());
  }

  private static List<JsonNode> follow(JsonNode input, Map<String, JsonNode> after, int layers) {
    List<JsonNode> chain = new ArrayList<>();
    // Only layers of the same name could come round again.
    for (JsonNode entry = input;
        entry != null && chain.size() <= layers;
        entry = after.get(name(entry))) {
      chain.add(entry);
    }
    KerasException.require(
        chain.size() == layers,
        "the model's %s layers are not one chain from its input. %s",
        layers,
        BRANCHES);
    return chain;
  }

  private static String name(JsonNode entry) {
    return entry.path("name").asText(entry.path("config").path("name").asText());
  }

  private static String shown(JsonNode entry) {
    return "'"
        + LayerConfig.cut(name(entry))
        + "' ("
        + LayerConfig.cut(entry.path("class_name").asText())
        + ")";
  }

  /** The layers that these calls of a layer take their tensors from, one entry per tensor. */
  private static List<String> sources(JsonNode calls) {
    List<String> sources = new ArrayList<>();
    for (JsonNode call : calls) {
      if (call.path(0).isTextual()) {
        sources.add(call.path(0).asText());
      } else if (call.isArray()) {
        call.forEach(tensor -> sources.add(tensor.path(0).asText()));
      } else {
        collectHistories(call.path("args"), sources);
      }
    }
    return sources;
  }

  /** Keras 3: tensors stand among the arguments, in lists or not. */
  private static void collectHistories(JsonNode argument, List<String> sources) {
    if (argument.path("class_name").asText().equals("__keras_tensor__")) {
      sources.add(argument.path("config").path("keras_history").path(0).asText());
    } else if (argument.isArray()) {
      argument.forEach(each -> collectHistories(each, sources));
    }
  }
}
