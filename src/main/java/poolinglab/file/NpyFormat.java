package poolinglab.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poolinglab.reference.FeatureMaps;

/**
 * NumPy's format, as {@code numpy.lib.format} describes it: a magic string, a version, a header in
 * Python's notation, then the values. Reads versions 1 to 3, real numbers of any width and both
 * memory orders; writes version 1.0 with {@code <f4}. Wider numbers are rounded to float32.
 */
final class NpyFormat {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;

  private static final Pattern DESCRIPTION = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\s]*)\\)");

  /** How a value of each type is taken from the file, and how many bytes it has there. */
  private record Type(int bytes, ToDoubleFunction<ByteBuffer> next) {}

  private static final Map<String, Type> TYPES =
      Map.of(
          "f4", new Type(4, ByteBuffer::getFloat),
          "f8", new Type(8, ByteBuffer::getDouble),
          "i1", new Type(1, ByteBuffer::get),
          "i2", new Type(2, ByteBuffer::getShort),
          "i4", new Type(4, ByteBuffer::getInt),
          "i8", new Type(8, ByteBuffer::getLong),
          "u1", new Type(1, buffer -> buffer.get() & 0xFF),
          "u2", new Type(2, buffer -> buffer.getShort() & 0xFFFF),
          "u4", new Type(4, buffer -> buffer.getInt() & 0xFFFFFFFFL),
          "b1", new Type(1, ByteBuffer::get));

  private NpyFormat() {}

  static ArrayFile read(byte[] content, Path file) {
    ByteBuffer buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    String header = header(buffer, file);
    String description = find(DESCRIPTION, header, file);
    Type type = TYPES.get(description.replaceFirst("^[<>|=]", ""));
    if (type == null) {
      throw new ArrayFileException(
          file
              + " holds numbers of type '"
              + description
              + "', and real numbers of up to 64 bits are wanted. Save it with astype('float32').");
    }
    buffer.order(description.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    long[] dimensions = dimensions(find(SHAPE, header, file), file);
    FeatureMaps maps = checkedZeros(dimensions, type.bytes(), buffer.remaining(), file);
    float[] values = maps.values();
    boolean columnsFirst = find(ORDER, header, file).equals("True");
    for (int i = 0; i < values.length; i++) {
      int place = columnsFirst ? rowMajor(i, dimensions) : i;
      values[place] = (float) type.next().applyAsDouble(buffer);
    }
    return new ArrayFile(maps, dimensions.length);
  }

  private static String header(ByteBuffer buffer, Path file) {
    byte[] magic = new byte[MAGIC.length];
    if (buffer.remaining() < 12) {
      throw damaged(file, "it is too short for a header");
    }
    buffer.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw damaged(file, "it does not begin with NumPy's magic string");
    }
    int major = buffer.get();
    buffer.get();
    int length = major == 1 ? buffer.getShort() & 0xFFFF : buffer.getInt();
    if (major < 1 || major > 3 || length < 0 || length > buffer.remaining()) {
      throw damaged(file, "its header is of an unknown version or cut off");
    }
    byte[] header = new byte[length];
    buffer.get(header);
    return new String(header, StandardCharsets.UTF_8);
  }

  private static String find(Pattern pattern, String header, Path file) {
    Matcher matcher = pattern.matcher(header);
    if (!matcher.find()) {
      throw damaged(file, "its header has no plain type, order and shape");
    }
    return matcher.group(1);
  }

  private static long[] dimensions(String shape, Path file) {
    try {
      return Arrays.stream(shape.split(","))
          .map(String::strip)
          .filter(dimension -> !dimension.isEmpty())
          .mapToLong(Long::parseLong)
          .toArray();
    } catch (NumberFormatException tooLarge) {
      throw damaged(file, "its shape is (" + shape + ")");
    }
  }

  private static FeatureMaps checkedZeros(long[] dimensions, int bytes, long there, Path file) {
    double wanted = bytes;
    for (long dimension : dimensions) {
      wanted *= dimension;
    }
    if (wanted != there) {
      throw damaged(
          file,
          String.format(
              "its shape %s wants %.0f bytes of values and %d are there",
              Arrays.toString(dimensions), wanted, there));
    }
    return Ranks.zeros(dimensions, file);
  }

  /** Where the i-th value in column-major order stands in row-major order. */
  private static int rowMajor(int i, long[] dimensions) {
    int place = 0;
    int step = 1;
    int[] index = new int[dimensions.length];
    for (int d = 0; d < dimensions.length; d++) {
      index[d] = i % (int) dimensions[d];
      i /= (int) dimensions[d];
    }
    for (int d = dimensions.length - 1; d >= 0; d--) {
      place += index[d] * step;
      step *= (int) dimensions[d];
    }
    return place;
  }

  private static ArrayFileException damaged(Path file, String why) {
    return new ArrayFileException(
        file + " is no whole .npy file: " + why + ". Write it again with numpy.save.");
  }

  static byte[] write(ArrayFile array) {
    StringBuilder shape = new StringBuilder();
    for (int dimension : array.dimensions()) {
      shape.append(dimension).append(", ");
    }
    String header =
        "{'descr': '<f4', 'fortran_order': False, 'shape': ("
            + shape.substring(0, shape.length() - 2)
            + "), }";
    int unpadded = MAGIC.length + 4 + header.length() + 1;
    header += " ".repeat((ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT) + "\n";

    float[] values = array.maps().values();
    ByteBuffer buffer =
        ByteBuffer.allocate(MAGIC.length + 4 + header.length() + Float.BYTES * values.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(MAGIC)
            .put((byte) 1)
            .put((byte) 0)
            .putShort((short) header.length())
            .put(header.getBytes(StandardCharsets.US_ASCII));
    for (float value : values) {
      buffer.putFloat(value);
    }
    return buffer.array();
  }
}
