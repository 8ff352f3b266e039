package poolinglab.coursework.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import poolinglab.coursework.grade.Counterexample;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.grade.Standing;

/**
 * The result of one exercise in JSON, and back.
 *
 * @param counterexample null if there is none
 * @param earned the points earned, where a reader should not have to add up; null to leave it out
 * @param points the points that can be earned, in the same way
 */
public record ResultJson(
    String slug,
    String title,
    Standing standing,
    List<GroupResult> groups,
    List<FindingJson> findings,
    String message,
    CounterexampleJson counterexample,
    @JsonInclude(JsonInclude.Include.NON_NULL) Integer earned,
    @JsonInclude(JsonInclude.Include.NON_NULL) Integer points) {
  /**
   * Keeps the digits of numbers as they stand. Writes ASCII alone, so that a line cut anywhere is
   * cut between letters, and half a surrogate pair does no harm.
   */
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  /** A counterexample, its values with their types as {@link ValueJson} writes them. */
  record CounterexampleJson(
      String method,
      List<String> parameters,
      List<JsonNode> arguments,
      JsonNode expected,
      JsonNode answer,
      String said,
      boolean hidden) {
    private static CounterexampleJson of(Counterexample example) {
      return new CounterexampleJson(
          example.method(),
          example.parameters(),
          example.arguments().stream().map(ValueJson::write).toList(),
          ValueJson.write(example.expected()),
          ValueJson.write(example.answer()),
          example.said(),
          example.hidden());
    }

    private Counterexample counterexample() {
      return new Counterexample(
          method,
          parameters == null ? List.of() : parameters,
          arguments.stream().map(ValueJson::read).toList(),
          ValueJson.read(expected),
          ValueJson.read(answer),
          said,
          hidden);
    }
  }

  /** To be written. */
  public static ResultJson of(ExerciseResult result) {
    return new ResultJson(
        result.slug(),
        result.title(),
        result.standing(),
        result.groups(),
        result.findings().stream().map(FindingJson::of).toList(),
        result.message(),
        result.counterexample().map(CounterexampleJson::of).orElse(null),
        null,
        null);
  }

  ResultJson withEarned(ExerciseResult result) {
    return with(result.earned(), null);
  }

  ResultJson withPoints(ExerciseResult result) {
    return with(result.earned(), result.points());
  }

  private ResultJson with(Integer earned, Integer points) {
    return new ResultJson(
        slug, title, standing, groups, findings, message, counterexample, earned, points);
  }

  /** What was written. */
  public ExerciseResult result() {
    return new ExerciseResult(
        slug,
        title,
        standing,
        groups,
        findings.stream().map(FindingJson::finding).toList(),
        message,
        Optional.ofNullable(counterexample).map(CounterexampleJson::counterexample));
  }

  /** A document for people and programs: indented, in the order of its records. */
  static byte[] pretty(Object document) {
    try {
      String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
      return (text + "\n").getBytes(StandardCharsets.US_ASCII);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record could not be written as JSON", impossible);
    }
  }
}
