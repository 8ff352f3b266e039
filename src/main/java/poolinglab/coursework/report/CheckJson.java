package poolinglab.coursework.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import poolinglab.coursework.grade.ExerciseResult;

/** The results of a learner's own checks, for other programs. */
public final class CheckJson {
  private CheckJson() {}

  /** Several results, as a document with the points together. */
  public static String of(List<ExerciseResult> results) {
    ObjectNode document = ResultJson.MAPPER.createObjectNode();
    document.put("earned", results.stream().mapToInt(ExerciseResult::earned).sum());
    document.put("points", results.stream().mapToInt(ExerciseResult::points).sum());
    ArrayNode exercises = document.putArray("exercises");
    results.forEach(result -> exercises.add(withPoints(result)));
    return new String(ResultJson.pretty(document), StandardCharsets.UTF_8);
  }

  /** One result in one line, for a stream of them. */
  public static String line(ExerciseResult result) {
    try {
      return ResultJson.MAPPER.writeValueAsString(withPoints(result)) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of JSON can be written", impossible);
    }
  }

  private static ObjectNode withPoints(ExerciseResult result) {
    ObjectNode node = ResultJson.write(result);
    node.put("earned", result.earned());
    node.put("points", result.points());
    return node;
  }
}
