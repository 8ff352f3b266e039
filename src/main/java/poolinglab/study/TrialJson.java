package poolinglab.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import poolinglab.study.TrialResult.EpochResult;
import poolinglab.study.TrialResult.PooledMap;

/** The result of a trial as a line of JSON, and back. */
final class TrialJson {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private TrialJson() {}

  /** What is not known is {@code null}, so that a line that lacks something is noticed. */
  private record Line(
      String network,
      String images,
      long seed,
      int shift,
      List<EpochResult> curve,
      ShiftMap shiftMap,
      PooledMap firstPooling,
      String arithmetic) {}

  static JsonNode tree(TrialResult result) {
    Trial trial = result.trial();
    return MAPPER.valueToTree(
        new Line(
            trial.network(),
            trial.tone().key(),
            trial.seed(),
            trial.shift(),
            result.curve(),
            result.shift().orElse(null),
            result.maps().orElse(null),
            result.arithmetic()));
  }

  static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("records of numbers can be written", impossible);
    }
  }

  /** Throws an IllegalArgumentException where something is missing or of another kind. */
  static TrialResult read(JsonNode node) {
    Line line = MAPPER.convertValue(node, Line.class);
    if (line.network() == null
        || line.images() == null
        || line.curve() == null
        || line.arithmetic() == null) {
      throw new IllegalArgumentException(
          "a trial has a network, images, a curve and an arithmetic");
    }
    Tone tone = Tone.valueOf(line.images().toUpperCase(Locale.ROOT));
    return new TrialResult(
        new Trial(line.network(), tone, line.seed(), line.shift()),
        line.curve(),
        Optional.ofNullable(line.shiftMap()),
        Optional.ofNullable(line.firstPooling()),
        line.arithmetic());
  }

  /** A record of ours, back from its tree; throws an IllegalArgumentException for another. */
  static <T> T read(JsonNode tree, Class<T> type) {
    return MAPPER.convertValue(tree, type);
  }

  /**
   * A record of ours, back from its bytes.
   *
   * @throws IllegalArgumentException when they are something else
   */
  static <T> T read(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException broken) {
      throw new IllegalArgumentException("not a " + type.getSimpleName(), broken);
    }
  }
}
