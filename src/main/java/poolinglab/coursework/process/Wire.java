package poolinglab.coursework.process;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.List;

/**
 * The values that cross the pipe between the judge and an answer: truth values, int, long, float,
 * double, texts, arrays of these, and null. Nothing else can be sent, so nothing else can arrive;
 * Java's own serialisation takes no part.
 */
public final class Wire {
  /** The most numbers and characters that one value may hold. */
  public static final int MOST_ELEMENTS = 1 << 22;

  /** Before a value: there is none, or there is an array; else one more than the kind. */
  static final int NULL = 0;

  static final int ARRAY = 100;

  /** In the place of the length of an array that is null. */
  static final int NO_ARRAY = -1;

  static final int MOST_DIMENSIONS = 5;

  /** The kinds of values, by which arrays' elements and boxed values are numbered. */
  static final List<Class<?>> ELEMENTS =
      List.of(boolean.class, int.class, long.class, float.class, double.class, String.class);

  private static final List<Class<?>> BOXES =
      List.of(Boolean.class, Integer.class, Long.class, Float.class, Double.class, String.class);

  private Wire() {}

  /** Whether values of this type can be sent. */
  public static boolean carries(Class<?> type) {
    Class<?> element = type;
    int dimensions = 0;
    while (element.isArray()) {
      element = element.getComponentType();
      dimensions++;
    }
    boolean scalarBox = dimensions == 0 && BOXES.contains(type);
    return dimensions <= MOST_DIMENSIONS && (scalarBox || ELEMENTS.contains(element));
  }

  /**
   * Writes a value.
   *
   * @throws WireException when it is of a type that is not carried, or too large
   */
  static void write(PipeOutput out, Object value) throws IOException {
    if (value == null) {
      out.writeByte(NULL);
      return;
    }
    Class<?> type = value.getClass();
    if (!carries(type)) {
      throw new WireException("a value of type " + type.getTypeName());
    }
    if (elements(value, MOST_ELEMENTS) > MOST_ELEMENTS) {
      throw new WireException("more than " + MOST_ELEMENTS + " numbers");
    }
    if (type.isArray()) {
      Class<?> element = type;
      int dimensions = 0;
      while (element.isArray()) {
        element = element.getComponentType();
        dimensions++;
      }
      out.writeByte(ARRAY);
      out.writeByte(ELEMENTS.indexOf(element));
      out.writeByte(dimensions);
      writeArray(out, value);
    } else {
      int kind = BOXES.indexOf(type);
      out.writeByte(1 + kind);
      writeScalar(out, kind, value);
    }
  }

  private static void writeArray(PipeOutput out, Object array) throws IOException {
    int length = Array.getLength(array);
    out.writeInt(length);
    if (array instanceof float[] numbers) {
      for (float number : numbers) {
        out.writeInt(Float.floatToRawIntBits(number));
      }
    } else if (array instanceof int[] numbers) {
      for (int number : numbers) {
        out.writeInt(number);
      }
    } else if (array instanceof String[] texts) {
      for (String text : texts) {
        out.writeByte(text == null ? NULL : 1);
        if (text != null) {
          out.writeText(text);
        }
      }
    } else if (array instanceof Object[] inner) {
      for (Object each : inner) {
        if (each == null) {
          out.writeInt(NO_ARRAY);
        } else {
          writeArray(out, each);
        }
      }
    } else {
      int kind = ELEMENTS.indexOf(array.getClass().getComponentType());
      for (int i = 0; i < length; i++) {
        writeScalar(out, kind, Array.get(array, i));
      }
    }
  }

  private static void writeScalar(PipeOutput out, int kind, Object value) throws IOException {
    switch (kind) {
      case 0 -> out.writeByte((Boolean) value ? 1 : 0);
      case 1 -> out.writeInt((Integer) value);
      case 2 -> out.writeLong((Long) value);
      case 3 -> out.writeInt(Float.floatToRawIntBits((Float) value));
      case 4 -> out.writeLong(Double.doubleToRawLongBits((Double) value));
      default -> out.writeText((String) value);
    }
  }

  /** Reads a value; refuses what {@link #write} would not have written. */
  static Object read(PipeInput in) throws IOException {
    return new WireReader(in).read();
  }

  /** How many numbers and characters a value holds; counting ends above {@code limit}. */
  private static long elements(Object value, long limit) {
    if (value instanceof String text) {
      return 1L + text.length();
    }
    if (value == null || !value.getClass().isArray()) {
      return 1;
    }
    if (!(value instanceof Object[] inner)) {
      return 1L + Array.getLength(value);
    }
    long sum = 1;
    for (int i = 0; i < inner.length && sum <= limit; i++) {
      sum += elements(inner[i], limit);
    }
    return sum;
  }

  /** A value of its own: arrays are copied, to the last. */
  public static Object copy(Object value) {
    if (value == null || !value.getClass().isArray()) {
      return value;
    }
    if (value instanceof float[] numbers) {
      return numbers.clone();
    }
    if (value instanceof Object[] inner) {
      Object[] copies = inner.clone();
      for (int i = 0; i < copies.length; i++) {
        copies[i] = copy(inner[i]);
      }
      return copies;
    }
    int length = Array.getLength(value);
    Object copy = Array.newInstance(value.getClass().getComponentType(), length);
    System.arraycopy(value, 0, copy, 0, length);
    return copy;
  }

  /** How many numbers and characters a value holds, its arrays counted too. */
  public static long size(Object value) {
    return elements(value, Long.MAX_VALUE);
  }

  /**
   * Whether two values are alike: of the same type and shape, and every number within {@code
   * tolerance} × max(1, |expected|). NaN is like NaN, and −0 like 0.
   */
  public static boolean equal(Object value, Object expected, double tolerance) {
    if (value == null || expected == null) {
      return value == expected;
    }
    if (value.getClass() != expected.getClass()) {
      return false;
    }
    if (value instanceof float[] one && expected instanceof float[] other) {
      return equal(one, other, tolerance);
    }
    if (value instanceof Object[] one && expected instanceof Object[] other) {
      boolean alike = one.length == other.length;
      for (int i = 0; alike && i < one.length; i++) {
        alike = equal(one[i], other[i], tolerance);
      }
      return alike;
    }
    if (value.getClass().isArray()) {
      int length = Array.getLength(value);
      boolean alike = length == Array.getLength(expected);
      for (int i = 0; alike && i < length; i++) {
        alike = equal(Array.get(value, i), Array.get(expected, i), tolerance);
      }
      return alike;
    }
    if (value instanceof Float || value instanceof Double) {
      return near(((Number) value).doubleValue(), ((Number) expected).doubleValue(), tolerance);
    }
    return value.equals(expected);
  }

  /** The same for what is compared most, without a box for every number. */
  private static boolean equal(float[] values, float[] expected, double tolerance) {
    boolean alike = values.length == expected.length;
    for (int i = 0; alike && i < values.length; i++) {
      alike = near(values[i], expected[i], tolerance);
    }
    return alike;
  }

  private static boolean near(double value, double expected, double tolerance) {
    boolean same = value == expected || Double.isNaN(value) && Double.isNaN(expected);
    double room = tolerance * Math.max(1, Math.abs(expected));
    return same || Double.isFinite(expected) && Math.abs(value - expected) <= room;
  }
}
