package poolinglab.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import poolinglab.file.Json;
import poolinglab.network.Answer;

/**
 * One image's answer in JSON.
 *
 * @param name of the class, where classes have names
 * @param label the class that the image has, where that is known
 */
record PredictDocument(
    String image,
    @JsonProperty("class") int classIndex,
    String name,
    Integer label,
    float[] probabilities) {

  /** An array with one object per image, each on a line. */
  static String of(PredictInput input, List<Answer> answers) {
    return IntStream.range(0, answers.size())
        .mapToObj(i -> Json.line(of(input, i, answers.get(i))))
        .collect(Collectors.joining(",\n", "[\n", "\n]"));
  }

  private static PredictDocument of(PredictInput input, int index, Answer answer) {
    return new PredictDocument(
        input.names().get(index),
        answer.classIndex(),
        input.classNames().isEmpty() ? null : input.className(answer.classIndex()),
        input.labels().isEmpty() ? null : input.labels().get(index),
        answer.probabilities());
  }
}
