package poolinglab.file;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * How one value of an array is stored.
 *
 * @param bytes that it takes
 */
record NpyType(int bytes, Value value) {

  /** Takes the next value from a file. */
  interface Value {
    float next(ByteBuffer buffer);
  }

  private static final Map<String, NpyType> TYPES =
      Map.ofEntries(
          real("f2", 2, NpyType::half),
          real("f4", 4, ByteBuffer::getFloat),
          real("f8", 8, ByteBuffer::getDouble),
          whole("i1", 1, ByteBuffer::get),
          whole("i2", 2, ByteBuffer::getShort),
          whole("i4", 4, ByteBuffer::getInt),
          whole("i8", 8, ByteBuffer::getLong),
          whole("u1", 1, buffer -> buffer.get() & 0xFF),
          whole("u2", 2, buffer -> buffer.getShort() & 0xFFFF),
          whole("u4", 4, buffer -> buffer.getInt() & 0xFFFFFFFFL),
          Map.entry("u8", new NpyType(8, b -> Numbers.ofWhole(b.getLong(), true))),
          whole("b1", 1, buffer -> buffer.get() == 0 ? 0 : 1));

  private static Map.Entry<String, NpyType> real(
      String name, int bytes, ToDoubleFunction<ByteBuffer> next) {
    return Map.entry(name, new NpyType(bytes, b -> Numbers.ofReal(next.applyAsDouble(b))));
  }

  private static Map.Entry<String, NpyType> whole(
      String name, int bytes, ToLongFunction<ByteBuffer> next) {
    return Map.entry(name, new NpyType(bytes, b -> Numbers.ofWhole(next.applyAsLong(b), false)));
  }

  /** One bit of sign, five of exponent, ten of fraction (IEEE 754, binary16). */
  private static double half(ByteBuffer buffer) {
    int bits = buffer.getShort();
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    double magnitude =
        switch (exponent) {
          case 0 -> Math.scalb((double) fraction, -24);
          case 0x1F -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> Math.scalb(1024.0 + fraction, exponent - 25);
        };
    return bits < 0 ? -magnitude : magnitude;
  }

  /**
   * The type of a description such as {@code <f4}.
   *
   * @throws IllegalArgumentException with the end of the sentence "the file …" if there is none
   */
  static NpyType of(String description) {
    String name = description.replaceFirst("^[<>|=]", "");
    NpyType type = TYPES.get(name);
    if (type != null) {
      return type;
    }
    throw new IllegalArgumentException(
        switch (name.isEmpty() ? ' ' : name.charAt(0)) {
          case 'c' -> "holds complex numbers; pool their real and imaginary parts one by one";
          case 'U', 'S' -> "holds text; save numbers";
          case 'O' -> "holds Python objects; save it with astype('float32')";
          case 'M', 'm' -> "holds times; save it with astype('float32')";
          case '[' -> "holds records; save one field alone, as in a['field']";
          default ->
              "holds values of type '%s'; save it with astype('float32')".formatted(description);
        });
  }
}
