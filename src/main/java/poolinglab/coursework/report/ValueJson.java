package poolinglab.coursework.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Array;
import java.util.Map;
import java.util.function.Function;

/**
 * Values in JSON that come back as they were: {@code {"type":"float[][]","value":[[1.5,"NaN"]]}}.
 * What JSON has no number for is a string: NaN, the infinities and −0.
 */
final class ValueJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST_DIMENSIONS = 5;
  private static final Map<String, Class<?>> ELEMENTS =
      Map.of(
          "boolean", boolean.class,
          "int", int.class,
          "long", long.class,
          "float", float.class,
          "double", double.class,
          "java.lang.String", String.class);
  private static final Map<Class<?>, String> BOXES =
      Map.of(
          Boolean.class, "boolean",
          Integer.class, "int",
          Long.class, "long",
          Float.class, "float",
          Double.class, "double",
          String.class, "java.lang.String");
  private static final Map<Class<?>, Function<JsonNode, Object>> READERS =
      Map.of(
          boolean.class, JsonNode::booleanValue,
          int.class, JsonNode::intValue,
          long.class, JsonNode::longValue,
          float.class, ValueJson::toFloat,
          double.class, ValueJson::toDouble,
          String.class, JsonNode::textValue);

  private ValueJson() {}

  /** The value with its type; null stays null. */
  static JsonNode write(Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    Class<?> type = value.getClass();
    ObjectNode node = NODES.objectNode();
    node.put("type", type.isArray() ? type.getTypeName() : BOXES.get(type));
    node.set("value", element(value));
    return node;
  }

  private static JsonNode element(Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value.getClass().isArray()) {
      ArrayNode elements = NODES.arrayNode();
      for (int i = 0; i < Array.getLength(value); i++) {
        elements.add(element(Array.get(value, i)));
      }
      return elements;
    }
    if (value instanceof Float number) {
      boolean plain = Float.isFinite(number) && Float.compare(number, -0f) != 0;
      return plain ? NODES.numberNode(number) : NODES.textNode(number.toString());
    }
    if (value instanceof Double number) {
      boolean plain = Double.isFinite(number) && Double.compare(number, -0.0) != 0;
      return plain ? NODES.numberNode(number) : NODES.textNode(number.toString());
    }
    if (value instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    if (value instanceof Integer number) {
      return NODES.numberNode(number);
    }
    return value instanceof Long number
        ? NODES.numberNode(number)
        : NODES.textNode(value.toString());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static Object read(JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    String type = node.path("type").asText();
    int dimensions = (type.length() - type.replace("[]", "").length()) / 2;
    Class<?> known = ELEMENTS.get(type.replace("[]", ""));
    if (known == null || dimensions > MOST_DIMENSIONS || !node.has("value")) {
      throw new IllegalArgumentException("a value of no known type");
    }
    for (int i = 0; i < dimensions; i++) {
      known = known.arrayType();
    }
    return read(node.get("value"), known);
  }

  private static Object read(JsonNode node, Class<?> type) {
    if (node.isNull() && !type.isPrimitive()) {
      return null;
    }
    if (!type.isArray()) {
      if (node.isContainerNode()) {
        throw new IllegalArgumentException("a list where a " + type + " belongs");
      }
      return READERS.get(type).apply(node);
    }
    if (!node.isArray()) {
      throw new IllegalArgumentException("no list where a " + type.getTypeName() + " belongs");
    }
    Object array = Array.newInstance(type.getComponentType(), node.size());
    for (int i = 0; i < node.size(); i++) {
      Array.set(array, i, read(node.get(i), type.getComponentType()));
    }
    return array;
  }

  /** From its digits: by way of a double it could be rounded twice. */
  private static Object toFloat(JsonNode node) {
    return Float.parseFloat(node.asText());
  }

  private static Object toDouble(JsonNode node) {
    return Double.parseDouble(node.asText());
  }
}
