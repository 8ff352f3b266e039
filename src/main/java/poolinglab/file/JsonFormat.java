package poolinglab.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Nested lists of numbers. NaN and infinities are written as strings: "NaN", "-Infinity". */
final class JsonFormat {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNumberLength(Integer.MAX_VALUE).build())
          .build();

  private static final String NOT_A_NUMBER =
      " is not a number; write a number, \"NaN\", \"Infinity\" or \"-Infinity\"";

  private static final int DEEPEST = 16;

  private final JsonParser parser;
  private final Path file;
  private float[] values = new float[1024];
  private int count;
  private int rank = -1;
  // Of the first list at each depth; −1 before its end.
  private final int[] lengths = new int[DEEPEST];

  private JsonFormat(JsonParser parser, Path file) {
    this.parser = parser;
    this.file = file;
    Arrays.fill(lengths, -1);
  }

  static ArrayFile read(Path file, ReadOptions options) throws IOException {
    byte[] content = Files.readAllBytes(file);
    try (JsonParser parser = FACTORY.createParser(content)) {
      return new JsonFormat(parser, file).array(options);
    } catch (JsonProcessingException damaged) {
      throw new ArrayFileException(
          damaged,
          "%s, %s: not valid JSON, %s",
          file,
          place(damaged.getLocation()),
          Signature.describe(content, "", reason(damaged), "write nested lists of numbers"));
    }
  }

  /** Jackson's words without what it would have expected and where: that follows from the place. */
  private static String reason(JsonProcessingException damaged) {
    String words = damaged.getOriginalMessage().replaceFirst("(?s):\\s.*", "");
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  private ArrayFile array(ReadOptions options) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new ArrayFileException("%s is empty; write nested lists of numbers", file);
    }
    element(first, 0);
    if (parser.nextToken() != null) {
      throw wrong("something follows the array; remove it");
    }
    long[] dimensions = Arrays.stream(lengths, 0, rank).asLongStream().toArray();
    StoredArray array = StoredArray.zeros(dimensions, file);
    System.arraycopy(values, 0, array.values(), 0, count);
    return new ArrayFile(array.maps(options.layout(), file), rank, options.layout(), List.of());
  }

  /** Reads a list or a number that begins with this token. */
  private void element(JsonToken token, int depth) throws IOException {
    switch (token) {
      case START_ARRAY -> list(depth);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_STRING -> number(depth);
      case START_OBJECT ->
          throw wrong("expected a list and found an object; keep only the list inside it");
      default -> throw wrong(parser.getText() + NOT_A_NUMBER);
    }
  }

  private void list(int depth) throws IOException {
    if (depth == DEEPEST) {
      throw wrong("lists are nested more than %d deep; reshape the array".formatted(DEEPEST));
    }
    int length = 0;
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      element(next, depth + 1);
      length++;
    }
    if (lengths[depth] < 0) {
      lengths[depth] = length;
    } else if (lengths[depth] != length) {
      throw wrong(
          "a list of %d beside a list of %d; make them equally long"
              .formatted(length, lengths[depth]));
    }
    if (length == 0) {
      throw wrong("a list is empty; fill it");
    }
  }

  private void number(int depth) throws IOException {
    if (rank < 0) {
      rank = depth;
    } else if (rank != depth) {
      throw wrong("a number beside a list; nest all numbers equally deep");
    }
    if (count == values.length) {
      values = Arrays.copyOf(values, (int) Math.min(2L * count, Integer.MAX_VALUE - 8));
    }
    String text = parser.getText();
    try {
      values[count++] = Numbers.parse(text);
    } catch (Numbers.NotFloat32 refused) {
      throw new ArrayFileException(
          refused, "%s, %s: %s", file, place(parser.currentTokenLocation()), refused.getMessage());
    } catch (NumberFormatException notANumber) {
      throw wrong("\"" + Numbers.shown(text) + "\"" + NOT_A_NUMBER);
    }
  }

  private ArrayFileException wrong(String what) {
    return new ArrayFileException("%s, %s: %s", file, place(parser.currentTokenLocation()), what);
  }

  private static String place(JsonLocation location) {
    return "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  static void write(ArrayFile array, OutputStream out) throws IOException {
    StoredArray stored = array.stored();
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    append(text, stored, 0, 0);
    text.append('\n').flush();
  }

  /** Writes the list at this depth that begins with value {@code next}; returns the one after. */
  private static int append(Writer text, StoredArray array, int depth, int next)
      throws IOException {
    if (depth == array.dimensions().length) {
      float value = array.values()[next];
      String number = Numbers.format(value);
      text.append(Float.isFinite(value) ? number : '"' + number + '"');
      return next + 1;
    }
    text.append('[');
    int after = next;
    for (int i = 0; i < array.dimensions()[depth]; i++) {
      text.append(i == 0 ? "" : ",");
      after = append(text, array, depth + 1, after);
    }
    text.append(']');
    return after;
  }
}
