package poolinglab.coursework.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import poolinglab.coursework.grade.ExerciseResult;

/** The results of a learner's own checks, for other programs. */
public final class CheckJson {
  private CheckJson() {}

  private record Document(int earned, int points, List<ResultJson> exercises) {}

  /** Several results, as a document with the points together. */
  public static String of(List<ExerciseResult> results) {
    Document document =
        new Document(
            results.stream().mapToInt(ExerciseResult::earned).sum(),
            results.stream().mapToInt(ExerciseResult::points).sum(),
            results.stream().map(CheckJson::withPoints).toList());
    return new String(ResultJson.pretty(document), StandardCharsets.US_ASCII);
  }

  /** One result in one line, for a stream of them. */
  public static String line(ExerciseResult result) {
    try {
      return ResultJson.MAPPER.writeValueAsString(withPoints(result)) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record could not be written as JSON", impossible);
    }
  }

  private static ResultJson withPoints(ExerciseResult result) {
    return ResultJson.of(result).withPoints(result);
  }
}
