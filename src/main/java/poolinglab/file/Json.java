package poolinglab.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Records as JSON, the same everywhere: a component is a key, in the record's order, and a
 * component that is {@code null} is left out.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
          .build();
  private static final ObjectWriter PRETTY = MAPPER.writerWithDefaultPrettyPrinter();

  private Json() {}

  /** Indented, for people too; no line break at the end. */
  public static String pretty(Object value) {
    return write(PRETTY, value);
  }

  /** On one line, without a line break at the end. */
  public static String line(Object value) {
    return write(MAPPER.writer(), value);
  }

  private static String write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("not a value that JSON can hold: " + value, impossible);
    }
  }

  /** {@code null} for nothing, which leaves the key out. */
  public static Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  /** {@code null} for nothing, which leaves the key out. */
  public static <T> T orNull(Optional<T> value) {
    return value.orElse(null);
  }
}
