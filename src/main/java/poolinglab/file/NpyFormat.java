package poolinglab.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * NumPy's format, as {@code numpy.lib.format} describes it. Reads versions 1 to 3, real numbers of
 * any width, both byte orders and both memory orders; writes version 1.0 with {@code <f4}.
 */
final class NpyFormat {
  private static final int ALIGNMENT = 64;
  private static final int BLOCK = 1 << 13;

  private NpyFormat() {}

  static ArrayFile read(Path file, ReadOptions options) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, Files.size(file), file, options);
    }
  }

  /**
   * Reads one array.
   *
   * @param length bytes from here to the end
   */
  static ArrayFile read(InputStream in, long length, Path file, ReadOptions options)
      throws IOException {
    try {
      NpyHeader header = NpyHeader.read(in);
      NpyType type = NpyType.of(header.description());
      checkLength(in, header, type, length - header.bytes(), file);
      StoredArray array = StoredArray.zeros(header.shape(), file);
      fill(array, in, header, type);
      return new ArrayFile(
          array.maps(options.layout(), file),
          array.dimensions().length,
          options.layout(),
          List.of());
    } catch (NpyHeader.Damaged damaged) {
      throw new ArrayFileException(
          damaged, "%s is not a valid .npy file: %s", file, damaged.getMessage());
    } catch (Numbers.NotFloat32 refused) {
      throw new ArrayFileException(refused, "%s: %s", file, refused.getMessage());
    } catch (IllegalArgumentException unknownType) {
      throw new ArrayFileException(unknownType, "%s %s", file, unknownType.getMessage());
    }
  }

  private static void checkLength(
      InputStream in, NpyHeader header, NpyType type, long there, Path file) throws IOException {
    double wanted = type.bytes();
    for (long dimension : header.shape()) {
      wanted *= dimension;
    }
    if (there > wanted) {
      in.skipNBytes((long) wanted);
      if (Arrays.equals(in.readNBytes(NpyHeader.MAGIC.length), NpyHeader.MAGIC)) {
        throw new ArrayFileException(
            "%s holds more than one array; save each in a file of its own", file);
      }
    }
    if (wanted != there) {
      throw new NpyHeader.Damaged(
          "its shape %s needs %.0f bytes of values and %d are there; %s"
              .formatted(Arrays.toString(header.shape()), wanted, there, NpyHeader.SAVE_AGAIN));
    }
  }

  private static void fill(StoredArray array, InputStream in, NpyHeader header, NpyType type)
      throws IOException {
    ByteOrder order =
        header.description().startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    byte[] bytes = new byte[BLOCK * type.bytes()];
    ByteBuffer block = ByteBuffer.wrap(bytes).order(order);
    ColumnsFirst columnsFirst = new ColumnsFirst(array.dimensions());
    boolean asInMemory = !header.columnsFirst() && type == NpyType.of("f4");
    float[] values = array.values();
    for (int from = 0; from < values.length; from += BLOCK) {
      int count = Math.min(BLOCK, values.length - from);
      if (in.readNBytes(bytes, 0, count * type.bytes()) < count * type.bytes()) {
        throw new NpyHeader.Damaged("its values end early; " + NpyHeader.SAVE_AGAIN);
      }
      block.clear();
      if (asInMemory) {
        block.asFloatBuffer().get(values, from, count);
        continue;
      }
      for (int i = from; i < from + count; i++) {
        values[header.columnsFirst() ? columnsFirst.next() : i] = type.value().next(block);
      }
    }
  }

  /** Counts through an array with the first index fastest, in places of row-major order. */
  private static final class ColumnsFirst {
    private final int[] dimensions;
    private final int[] steps;
    private final int[] index;
    private int place;

    ColumnsFirst(int[] dimensions) {
      this.dimensions = dimensions;
      this.index = new int[dimensions.length];
      this.steps = new int[dimensions.length];
      int step = 1;
      for (int d = dimensions.length - 1; d >= 0; d--) {
        steps[d] = step;
        step *= dimensions[d];
      }
    }

    int next() {
      int current = place;
      for (int d = 0; d < dimensions.length; d++) {
        place += steps[d];
        if (++index[d] < dimensions[d]) {
          break;
        }
        place -= steps[d] * dimensions[d];
        index[d] = 0;
      }
      return current;
    }
  }

  static void write(ArrayFile array, OutputStream out) throws IOException {
    write(array.stored(), out);
  }

  /** Writes one array of any number of dimensions. */
  static void write(StoredArray stored, OutputStream out) throws IOException {
    String lone = stored.dimensions().length == 1 ? ",)" : ")";
    String shape =
        Arrays.stream(stored.dimensions())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", ", "(", lone));
    String header = "{'descr': '<f4', 'fortran_order': False, 'shape': %s, }".formatted(shape);
    int unpadded = NpyHeader.MAGIC.length + 4 + header.length() + 1;
    header += " ".repeat((ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT) + "\n";
    ByteBuffer start = little(4).put((byte) 1).put((byte) 0).putShort((short) header.length());
    out.write(NpyHeader.MAGIC);
    out.write(start.array());
    out.write(header.getBytes(StandardCharsets.US_ASCII));
    float[] values = stored.values();
    for (int from = 0; from < values.length; from += BLOCK) {
      int count = Math.min(BLOCK, values.length - from);
      ByteBuffer block = little(count * Float.BYTES);
      block.asFloatBuffer().put(values, from, count);
      out.write(block.array());
    }
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
