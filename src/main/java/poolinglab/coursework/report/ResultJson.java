package poolinglab.coursework.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poolinglab.coursework.grade.Counterexample;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.xray.Finding;

/** The result of one exercise in JSON, and back. */
final class ResultJson {
  /**
   * Keeps the digits of numbers as they stand. Writes ASCII alone, so that a line cut anywhere is
   * cut between letters, and half a surrogate pair does no harm.
   */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private ResultJson() {}

  static ObjectNode write(ExerciseResult result) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("slug", result.slug()).put("title", result.title());
    node.put("standing", result.standing().name());
    ArrayNode groups = node.putArray("groups");
    for (GroupResult group : result.groups()) {
      groups
          .addObject()
          .put("name", group.name())
          .put("title", group.title())
          .put("points", group.points())
          .put("earned", group.earned())
          .put("cases", group.cases())
          .put("right", group.right());
    }
    ArrayNode findings = node.putArray("findings");
    for (Finding finding : result.findings()) {
      findings.add(MAPPER.<JsonNode>valueToTree(FindingJson.of(finding)));
    }
    node.put("message", result.message());
    node.set("counterexample", result.counterexample().map(ResultJson::write).orElse(null));
    return node;
  }

  private static JsonNode write(Counterexample example) {
    ObjectNode node = MAPPER.createObjectNode().put("method", example.method());
    ArrayNode arguments = node.putArray("arguments");
    example.arguments().forEach(argument -> arguments.add(ValueJson.write(argument)));
    node.set("expected", ValueJson.write(example.expected()));
    node.set("answer", ValueJson.write(example.answer()));
    return node.put("said", example.said()).put("hidden", example.hidden());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static ExerciseResult read(JsonNode node) {
    List<GroupResult> groups = new ArrayList<>();
    for (JsonNode group : node.required("groups")) {
      groups.add(
          new GroupResult(
              text(group, "name"),
              text(group, "title"),
              group.required("points").intValue(),
              group.required("earned").intValue(),
              group.required("cases").intValue(),
              group.required("right").intValue()));
    }
    List<Finding> findings = new ArrayList<>();
    for (JsonNode finding : node.required("findings")) {
      findings.add(MAPPER.convertValue(finding, FindingJson.class).finding());
    }
    JsonNode example = node.required("counterexample");
    return new ExerciseResult(
        text(node, "slug"),
        text(node, "title"),
        Standing.valueOf(text(node, "standing")),
        groups,
        findings,
        text(node, "message"),
        example.isNull() ? Optional.empty() : Optional.of(counterexample(example)));
  }

  private static Counterexample counterexample(JsonNode node) {
    List<Object> arguments = new ArrayList<>();
    node.required("arguments").forEach(argument -> arguments.add(ValueJson.read(argument)));
    return new Counterexample(
        text(node, "method"),
        arguments,
        ValueJson.read(node.required("expected")),
        ValueJson.read(node.required("answer")),
        text(node, "said"),
        node.required("hidden").booleanValue());
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).textValue();
  }

  /** A document for people and programs: indented, the order of its fields as they were put. */
  static byte[] pretty(JsonNode document) {
    try {
      String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
      return (text + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of JSON nodes could not be written", impossible);
    }
  }
}
