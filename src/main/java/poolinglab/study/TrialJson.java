package poolinglab.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import poolinglab.study.TrialResult.EpochResult;
import poolinglab.study.TrialResult.PooledMap;
import poolinglab.study.TrialResult.Timings;

/** The result of a trial as JSON, and back. */
final class TrialJson {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private TrialJson() {}

  static ObjectNode write(TrialResult result) {
    ObjectNode node = MAPPER.createObjectNode();
    Trial trial = result.trial();
    node.put("network", trial.network()).put("images", trial.tone().key());
    node.put("seed", trial.seed()).put("shift", trial.shift());
    ArrayNode curve = node.putArray("curve");
    for (EpochResult epoch : result.curve()) {
      curve.addObject().put("loss", epoch.loss()).put("accuracy", epoch.accuracy());
    }
    result.shift().ifPresent(map -> node.set("shiftMap", write(map)));
    result
        .maps()
        .ifPresent(
            maps ->
                node.putObject("firstPooling")
                    .put("layer", maps.layer())
                    .put("channel", maps.channel())
                    .<ObjectNode>set("before", MAPPER.valueToTree(maps.before()))
                    .set("after", MAPPER.valueToTree(maps.after())));
    node.putObject("timings")
        .put("secondsAnEpoch", result.timings().secondsAnEpoch())
        .put("millisecondsAnImage", result.timings().millisecondsAnImage());
    return node;
  }

  static ObjectNode write(ShiftMap map) {
    ObjectNode node = MAPPER.createObjectNode().put("radius", map.radius());
    node.set("agreement", MAPPER.valueToTree(map.agreement()));
    node.set("accuracy", MAPPER.valueToTree(map.accuracy()));
    return node;
  }

  /** Throws an IllegalArgumentException where something is missing or of another kind. */
  static TrialResult read(JsonNode node) {
    Trial trial =
        new Trial(
            node.required("network").textValue(),
            Tone.valueOf(node.required("images").asText().toUpperCase(Locale.ROOT)),
            node.required("seed").asLong(),
            node.required("shift").asInt());
    List<EpochResult> curve = new ArrayList<>();
    for (JsonNode epoch : node.required("curve")) {
      curve.add(
          new EpochResult(
              epoch.required("loss").asDouble(), epoch.required("accuracy").asDouble()));
    }
    JsonNode timings = node.required("timings");
    return new TrialResult(
        trial,
        curve,
        Optional.ofNullable(node.get("shiftMap")).map(TrialJson::readShiftMap),
        Optional.ofNullable(node.get("firstPooling")).map(TrialJson::readMaps),
        new Timings(
            timings.required("secondsAnEpoch").asDouble(),
            timings.required("millisecondsAnImage").asDouble()));
  }

  private static ShiftMap readShiftMap(JsonNode node) {
    return new ShiftMap(
        node.required("radius").asInt(),
        MAPPER.convertValue(node.required("agreement"), double[][].class),
        MAPPER.convertValue(node.required("accuracy"), double[][].class));
  }

  private static PooledMap readMaps(JsonNode node) {
    return new PooledMap(
        node.required("layer").asText(),
        node.required("channel").asInt(),
        MAPPER.convertValue(node.required("before"), float[][].class),
        MAPPER.convertValue(node.required("after"), float[][].class));
  }
}
