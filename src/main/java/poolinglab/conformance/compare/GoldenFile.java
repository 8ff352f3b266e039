package poolinglab.conformance.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import poolinglab.conformance.Answer;
import poolinglab.conformance.ConformanceException;
import poolinglab.conformance.PoolingCase;
import poolinglab.geometry.Border;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.AveragePooling.Divisor;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;

/**
 * Reads golden cases: a JSON list of objects with {@code framework}, {@code pooling} (max, avg,
 * pnorm), {@code shape} [N,C,H,W], {@code kernel}, {@code stride}, {@code padding}, {@code
 * dilation} as [height,width], {@code mode} (truncate, ceil, same), {@code countIncludePad}, {@code
 * p}, and the row-major arrays {@code input}, {@code output}, {@code gradOutput}, {@code
 * gradInput}, in which what is no number is a string.
 */
public final class GoldenFile {
  private GoldenFile() {}

  /**
   * Reads a file.
   *
   * @throws ConformanceException when it is not there, damaged, or of another form
   */
  public static List<GoldenCase> read(Path file) {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (NoSuchFileException missing) {
      throw new ConformanceException(
          "golden cases are read from a file; there is none at " + file + ". Look at the path.");
    } catch (JsonProcessingException damaged) {
      throw new ConformanceException(
          file + " is no whole JSON: " + damaged.getOriginalMessage() + ". Fetch it again.");
    } catch (IOException unreadable) {
      throw new ConformanceException(
          file + " cannot be read (" + unreadable.getMessage() + "). Look at the file.");
    }
    if (!root.isArray() || root.isEmpty()) {
      throw new ConformanceException(
          "golden cases are a JSON list with at least one case; "
              + file
              + " holds something else. Give it a file of that form.");
    }
    List<GoldenCase> cases = new ArrayList<>();
    for (JsonNode node : root) {
      String name = "case " + cases.size();
      try {
        cases.add(read(node, name));
      } catch (GeometryException wrong) {
        throw new ConformanceException(file + ", " + name + ": " + wrong.getMessage());
      }
    }
    return cases;
  }

  private static GoldenCase read(JsonNode node, String name) {
    Pooling pooling = pooling(node);
    JsonNode shape = list(node, "shape", 4);
    Size size = new Size(whole(shape.get(2), "shape"), whole(shape.get(3), "shape"));
    int batch = whole(shape.get(0), "shape");
    int channels = whole(shape.get(1), "shape");
    FeatureMaps input = FeatureMaps.of(batch, channels, size, numbers(node, "input"));
    Size outputSize = pooling.geometryFor(input).outputSize();
    FeatureMaps output = FeatureMaps.of(batch, channels, outputSize, numbers(node, "output"));
    FeatureMaps gradOutput =
        FeatureMaps.of(batch, channels, outputSize, numbers(node, "gradOutput"));
    FeatureMaps gradInput = FeatureMaps.of(batch, channels, size, numbers(node, "gradInput"));
    String label = name + " (" + text(node, "framework") + ", " + text(node, "pooling") + ")";
    return new GoldenCase(
        label,
        new PoolingCase(pooling, input, gradOutput),
        new Answer(output, gradInput),
        pooling instanceof MaxPooling);
  }

  private static Pooling pooling(JsonNode node) {
    WindowSpec spec =
        new WindowSpec(
            size(node, "kernel"),
            size(node, "stride"),
            size(node, "padding"),
            size(node, "dilation"),
            border(text(node, "mode")));
    String pooling = text(node, "pooling");
    return switch (pooling) {
      case "max" -> new MaxPooling(spec);
      case "avg" ->
          new AveragePooling(
              spec,
              node.path("countIncludePad").asBoolean() ? Divisor.WITH_PADDING : Divisor.INSIDE);
      case "pnorm" -> new PNormPooling(spec, node.path("p").asDouble());
      default -> throw wrong("pooling", "max, avg or pnorm", pooling);
    };
  }

  private static Border border(String mode) {
    for (Border border : Border.values()) {
      if (border.name().toLowerCase(Locale.ROOT).equals(mode)) {
        return border;
      }
    }
    throw wrong("mode", "truncate, ceil, same or strict", mode);
  }

  private static Size size(JsonNode node, String field) {
    JsonNode list = list(node, field, 2);
    return new Size(whole(list.get(0), field), whole(list.get(1), field));
  }

  private static JsonNode list(JsonNode node, String field, int length) {
    JsonNode list = node.path(field);
    if (!list.isArray() || length >= 0 && list.size() != length) {
      throw wrong(field, length < 0 ? "a list" : "a list of " + length, shown(list));
    }
    return list;
  }

  private static int whole(JsonNode number, String field) {
    if (!number.isInt()) {
      throw wrong(field, "whole numbers", shown(number));
    }
    return number.intValue();
  }

  private static String text(JsonNode node, String field) {
    if (!node.path(field).isTextual()) {
      throw wrong(field, "a text", shown(node.path(field)));
    }
    return node.path(field).textValue();
  }

  private static float[] numbers(JsonNode node, String field) {
    JsonNode list = list(node, field, -1);
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

  private static String shown(JsonNode node) {
    String text = node.isMissingNode() ? "nothing" : node.toString();
    return text.length() > 30 ? text.substring(0, 30) + "…" : text;
  }

  private static GeometryException wrong(String field, String wanted, String got) {
    return new GeometryException(
        "'" + field + "' must be " + wanted + "; got " + got + ". Write it so.");
  }
}
