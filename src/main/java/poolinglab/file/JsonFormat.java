package poolinglab.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import poolinglab.reference.FeatureMaps;

/** Nested lists of numbers. What is no number is written as a string: "NaN", "-Infinity". */
final class JsonFormat {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private JsonFormat() {}

  static ArrayFile read(byte[] content, Path file) throws IOException {
    JsonNode root;
    try {
      root = MAPPER.readTree(content);
    } catch (JsonProcessingException damaged) {
      throw new ArrayFileException(
          file
              + " is no JSON: "
              + damaged.getOriginalMessage()
              + ". Write nested lists of numbers.",
          damaged);
    }
    long[] dimensions = new long[0];
    for (JsonNode node = root; node != null && node.isArray(); node = node.get(0)) {
      dimensions = Arrays.copyOf(dimensions, dimensions.length + 1);
      dimensions[dimensions.length - 1] = node.size();
    }
    FeatureMaps maps = Ranks.zeros(dimensions, file);
    fill(root, dimensions, 0, maps.values(), 0, file);
    return new ArrayFile(maps, dimensions.length);
  }

  /** Reads {@code node} into {@code values} from {@code next}, and says where the next goes. */
  private static int fill(
      JsonNode node, long[] dimensions, int depth, float[] values, int next, Path file) {
    if (depth == dimensions.length) {
      values[next] = number(node, file);
      return next + 1;
    }
    if (!node.isArray() || node.size() != dimensions[depth]) {
      throw new ArrayFileException(
          "lists that stand beside each other are equally long; in "
              + file
              + ", one at depth "
              + depth
              + " should hold "
              + dimensions[depth]
              + (node.isArray() ? " and holds " + node.size() : " and is no list")
              + ". Fill it up.");
    }
    for (Iterator<JsonNode> inner = node.elements(); inner.hasNext(); ) {
      next = fill(inner.next(), dimensions, depth + 1, values, next, file);
    }
    return next;
  }

  private static float number(JsonNode node, Path file) {
    if (node.isNumber()) {
      return (float) node.doubleValue();
    }
    try {
      return Numbers.parse(node.isTextual() ? node.textValue() : "not text");
    } catch (NumberFormatException notANumber) {
      throw new ArrayFileException(
          "a .json array holds numbers; "
              + file
              + " has "
              + (node.toString().length() > 40 ? "something else" : node)
              + ". Write a number, \"NaN\", \"Infinity\" or \"-Infinity\".",
          notANumber);
    }
  }

  static byte[] write(ArrayFile array) {
    StringBuilder text = new StringBuilder();
    append(text, array.dimensions(), 0, array.maps().values(), 0);
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static int append(
      StringBuilder text, int[] dimensions, int depth, float[] values, int next) {
    if (depth == dimensions.length) {
      float value = values[next];
      String number = Numbers.format(value);
      text.append(Float.isFinite(value) ? number : '"' + number + '"');
      return next + 1;
    }
    text.append('[');
    for (int i = 0; i < dimensions[depth]; i++) {
      text.append(i == 0 ? "" : ",");
      next = append(text, dimensions, depth + 1, values, next);
    }
    text.append(']');
    return next;
  }
}
