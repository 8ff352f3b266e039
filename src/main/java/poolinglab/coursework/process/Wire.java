package poolinglab.coursework.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
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

  private static final int NULL = 0;
  private static final int ARRAY = 100;
  private static final int MOST_DIMENSIONS = 5;
  private static final List<Class<?>> ELEMENTS =
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
  public static void write(DataOutputStream out, Object value) throws IOException {
    if (value == null) {
      out.writeByte(NULL);
      return;
    }
    if (!carries(value.getClass())) {
      throw new WireException("a value of type " + value.getClass().getTypeName());
    }
    if (elements(value, MOST_ELEMENTS) > MOST_ELEMENTS) {
      throw new WireException("more than " + MOST_ELEMENTS + " numbers");
    }
    if (value.getClass().isArray()) {
      writeArray(out, value);
    } else {
      int kind = BOXES.indexOf(value.getClass());
      out.writeByte(1 + kind);
      writeScalar(out, kind, value);
    }
  }

  private static void writeArray(DataOutputStream out, Object array) throws IOException {
    Class<?> component = array.getClass().getComponentType();
    int length = Array.getLength(array);
    out.writeByte(ARRAY);
    out.writeUTF(array.getClass().getName());
    out.writeInt(length);
    if (array instanceof float[] numbers) {
      for (float number : numbers) {
        out.writeInt(Float.floatToRawIntBits(number));
      }
      return;
    }
    int kind = ELEMENTS.indexOf(component);
    for (int i = 0; i < length; i++) {
      if (kind >= 0 && component.isPrimitive()) {
        writeScalar(out, kind, Array.get(array, i));
      } else {
        write(out, Array.get(array, i));
      }
    }
  }

  private static void writeScalar(DataOutputStream out, int kind, Object value) throws IOException {
    switch (kind) {
      case 0 -> out.writeBoolean((Boolean) value);
      case 1 -> out.writeInt((Integer) value);
      case 2 -> out.writeLong((Long) value);
      case 3 -> out.writeInt(Float.floatToRawIntBits((Float) value));
      case 4 -> out.writeLong(Double.doubleToRawLongBits((Double) value));
      default -> Text.write(out, (String) value);
    }
  }

  /** Reads a value; refuses what {@link #write} would not have written. */
  public static Object read(DataInputStream in) throws IOException {
    return new WireReader(in).read();
  }

  static Object readScalar(DataInputStream in, int kind) throws IOException {
    return switch (kind) {
      case 0 -> in.readBoolean();
      case 1 -> in.readInt();
      case 2 -> in.readLong();
      case 3 -> Float.intBitsToFloat(in.readInt());
      case 4 -> Double.longBitsToDouble(in.readLong());
      case 5 -> Text.read(in);
      default -> throw new WireException("an unknown kind of value, " + kind);
    };
  }

  static boolean isArray(int tag) {
    return tag == ARRAY;
  }

  static boolean isNull(int tag) {
    return tag == NULL;
  }

  static int kindOf(Class<?> element) {
    return ELEMENTS.indexOf(element);
  }

  /** How many numbers and characters a value holds; counting ends above {@code limit}. */
  private static long elements(Object value, long limit) {
    if (value instanceof String text) {
      return 1L + text.length();
    }
    if (value == null || !value.getClass().isArray()) {
      return 1;
    }
    int length = Array.getLength(value);
    if (value.getClass().getComponentType().isPrimitive()) {
      return 1L + length;
    }
    long sum = 1;
    for (int i = 0; i < length && sum <= limit; i++) {
      sum += elements(Array.get(value, i), limit);
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
    int length = Array.getLength(value);
    Object copy = Array.newInstance(value.getClass().getComponentType(), length);
    for (int i = 0; i < length; i++) {
      Array.set(copy, i, copy(Array.get(value, i)));
    }
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
