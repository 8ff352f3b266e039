package poolinglab.conformance.compare;

import com.fasterxml.jackson.databind.JsonNode;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;

/**
 * The fields of a golden case in JSON. Each is refused in one line that names it when it is missing
 * or holds something else.
 */
record GoldenFields(JsonNode node) {

  boolean has(String field) {
    return node.has(field);
  }

  boolean isTrue(String field) {
    return node.path(field).asBoolean();
  }

  String text(String field) {
    if (!node.path(field).isTextual()) {
      throw wrong(field, "a text", shown(node.path(field)));
    }
    return node.path(field).textValue();
  }

  double number(String field) {
    if (!node.path(field).isNumber()) {
      throw wrong(field, "a number", shown(node.path(field)));
    }
    return node.path(field).doubleValue();
  }

  /** Whether a field holds the second of two words; the first where it is missing. */
  boolean choice(String field, String first, String second) {
    String word = has(field) ? text(field) : first;
    if (!word.equals(first) && !word.equals(second)) {
      throw wrong(field, first + " or " + second, word);
    }
    return word.equals(second);
  }

  /** So many whole numbers. */
  int[] wholes(String field, int length) {
    JsonNode list = list(field);
    if (list.size() != length) {
      throw wrong(field, "a list of " + length, shown(list));
    }
    int[] numbers = new int[length];
    for (int i = 0; i < length; i++) {
      if (!list.get(i).isInt()) {
        throw wrong(field, "whole numbers", shown(list.get(i)));
      }
      numbers[i] = list.get(i).intValue();
    }
    return numbers;
  }

  /** {@code [height, width]}. */
  Size size(String field) {
    int[] sides = wholes(field, 2);
    return new Size(sides[0], sides[1]);
  }

  /** {@code [height, width]} or {@code [top, left, bottom, right]}. */
  Padding padding(String field) {
    if (node.path(field).size() != 4) {
      return Padding.of(size(field));
    }
    int[] sides = wholes(field, 4);
    return new Padding(sides[0], sides[1], sides[2], sides[3]);
  }

  /** Any numbers, NaN and infinities as strings. */
  float[] numbers(String field) {
    JsonNode list = list(field);
    float[] numbers = new float[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      JsonNode number = list.get(i);
      boolean special = number.isTextual() && number.textValue().matches("NaN|-?Infinity");
      if (!number.isNumber() && !special) {
        throw wrong(field, "numbers, \"NaN\" and \"Infinity\"", shown(number));
      }
      numbers[i] = special ? Float.parseFloat(number.textValue()) : (float) number.doubleValue();
    }
    return numbers;
  }

  private JsonNode list(String field) {
    JsonNode list = node.path(field);
    if (!list.isArray()) {
      throw wrong(field, "a list", shown(list));
    }
    return list;
  }

  private static String shown(JsonNode node) {
    String text = node.isMissingNode() ? "nothing" : node.toString();
    return text.length() > 30 ? text.substring(0, 30) + "…" : text;
  }

  static GeometryException wrong(String field, String wanted, String got) {
    return new GeometryException("'%s' must be %s; got %s. Correct it.", field, wanted, got);
  }
}
