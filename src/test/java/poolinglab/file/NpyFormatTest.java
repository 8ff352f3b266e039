package poolinglab.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;

@DisplayName("An array in NumPy's format")
class NpyFormatTest extends ArrayFiles {
  private static byte[] npy(String description, boolean fortran, String shape, byte[] values) {
    return npy(
        "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }\n"
            .formatted(description, fortran ? "True" : "False", shape),
        values);
  }

  private static byte[] npy(String header, byte[] values) {
    return ByteBuffer.allocate(10 + header.length() + values.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
        .putShort((short) header.length())
        .put(header.getBytes(StandardCharsets.US_ASCII))
        .put(values)
        .array();
  }

  private static byte[] floats(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  private static byte[] longs(ByteOrder order, long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(order);
    bytes.asLongBuffer().put(values);
    return bytes.array();
  }

  private static byte[] doubles(double... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(values);
    return bytes.array();
  }

  @ParameterizedTest
  @CsvSource({"|u1, 1", "|i1, 1", "<i2, 2", ">i2, 2", "<u4, 4", ">i8, 8", "<i4, 4", "<u8, 8"})
  @DisplayName("can hold whole numbers of any width, in either byte order")
  void wholeNumbers(String description, int width) throws IOException {
    ByteBuffer values =
        ByteBuffer.allocate(3 * width)
            .order(description.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    for (int value : new int[] {3, 0, 100}) {
      switch (width) {
        case 1 -> values.put((byte) value);
        case 2 -> values.putShort((short) value);
        case 4 -> values.putInt(value);
        default -> values.putLong(value);
      }
    }
    byte[] file = npy(description, false, "1, 3", values.array());
    assertThat(values("a.npy", file)).containsExactly(3, 0, 100);
  }

  @Test
  @DisplayName("may hold unsigned bytes over 127, truth values, and columns first")
  void others() throws IOException {
    byte[] columns = {(byte) 255, 4, 2, 5, 3, 6};
    assertThat(values("f.npy", npy("|u1", true, "2, 3", columns)))
        .containsExactly(255, 2, 3, 4, 5, 6);
    byte[] deep = {1, 5, 3, 7, 2, 6, 4, 8};
    assertThat(values("f.npy", npy("|u1", true, "2, 2, 2", deep)))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(values("b.npy", npy("|b1", false, "1, 3", new byte[] {0, 1, 2})))
        .containsExactly(0, 1, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "3C00, 1", "C000, -2", "3555, 0.333251953125", "7BFF, 65504", "0001, 5.9604645E-8",
    "03FF, 6.097555E-5", "8000, -0.0", "7C00, Infinity", "FC00, -Infinity", "7E00, NaN"
  })
  @DisplayName("may hold half-precision numbers, which float32 holds exactly")
  void halves(String bits, float expected) throws IOException {
    int half = Integer.parseInt(bits, 16);
    byte[] file = npy("<f2", false, "1, 1", new byte[] {(byte) half, (byte) (half >> 8)});
    assertThat(Float.floatToRawIntBits(values("h.npy", file)[0]))
        .isEqualTo(Float.floatToRawIntBits(expected));
  }

  @Test
  @DisplayName("rounds fractions to float32, and whole numbers never")
  void exactness() throws IOException {
    assertThat(values("d.npy", npy("<f8", false, "1, 3", doubles(0.1, -2, 1e30))))
        .containsExactly(0.1f, -2, 1e30f);
    long[] held = {1L << 24, -(1L << 40), (1L << 24) + 2, Long.MIN_VALUE};
    assertThat(values("i.npy", npy("<i8", false, "1, 4", longs(ByteOrder.LITTLE_ENDIAN, held))))
        .containsExactly(0x1p24f, -0x1p40f, 0x1p24f + 2, -0x1p63f);
    assertThat(values("u.npy", npy(">u8", false, "1, 1", longs(ByteOrder.BIG_ENDIAN, 3L << 62))))
        .containsExactly(3 * 0x1p62f);
    String whole = "cannot be held exactly in float32";
    byte[] odd = longs(ByteOrder.LITTLE_ENDIAN, (1 << 24) + 1);
    assertRefused("a.npy", npy("<i8", false, "1, 1", odd), "16777217 " + whole);
    byte[] ones = longs(ByteOrder.LITTLE_ENDIAN, -1);
    assertRefused("a.npy", npy("<u8", false, "1, 1", ones), "18446744073709551615 " + whole);
    assertRefused("a.npy", npy("<f8", false, "1, 1", doubles(16777217)), "16777217 " + whole);
    assertRefused(
        "a.npy", npy("<f8", false, "1, 1", doubles(-1e39)), "-1.0E39 is too large for float32");
    assertThat(values("d.npy", npy("<f8", false, "1, 1", doubles(Double.POSITIVE_INFINITY))))
        .containsExactly(Float.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1L, 2L), }",
        "{\"descr\": \"<f4\", \"fortran_order\": False, \"shape\": (1, 2)}",
        "{'shape':(1,2),'fortran_order':True,'descr':'<f4'}",
        "{u'descr': u'<f4', u'fortran_order': False, u'shape': (1, 2)}",
        "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1, 2), }",
      })
  @DisplayName("may have any header that means one thing")
  void headers(String header) throws IOException {
    assertThat(values("h.npy", npy(header, floats(1, 2)))).containsExactly(1, 2);
  }

  @Test
  @DisplayName("may be of version 2, with four bytes for the length of its header")
  void version2() throws IOException {
    byte[] one = npy("<f4", false, "1, 2", floats(1, 2));
    byte[] two = new byte[one.length + 2];
    System.arraycopy(one, 0, two, 0, 10);
    System.arraycopy(one, 10, two, 12, one.length - 10);
    two[6] = 2;
    assertThat(values("v.npy", two)).containsExactly(1, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'<c8' | holds complex numbers",
        "'<U3' | holds text",
        "'O' | holds Python objects",
        "'<M8[ns]' | holds times",
        "'<f16' | holds values of type '<f16'",
        "[('a', '<f4'), ('b', '<f4')] | holds records",
        "[('a', '<f4', (3,))] | holds records",
        "'x' | holds values of type 'x'",
      })
  @DisplayName("of another type is refused, and the type is named")
  void otherTypes(String description, String expected) throws IOException {
    String header = "{'descr': %s, 'fortran_order': False, 'shape': (1, 1), }";
    assertRefused("t.npy", npy(header.formatted(description), new byte[4]), expected);
  }

  @Test
  @DisplayName("is refused when it is damaged, in one line")
  void damaged() throws IOException {
    byte[] four = new byte[4];
    byte[] good = npy("<f4", false, "1, 1", four);
    byte[] badMagic = good.clone();
    badMagic[1] = 'X';
    byte[] badVersion = good.clone();
    badVersion[6] = 9;
    assertRefused("a.npy", new byte[0], "it is empty");
    assertRefused("a.npy", badMagic, "magic string");
    assertRefused("a.npy", badVersion, "version is unknown");
    for (int length = 1; length < good.length; length++) {
      assertRefused("a.npy", Arrays.copyOf(good, length), "is not a valid .npy file");
    }
    assertRefused("a.npy", npy("<f4", false, "1, 2", four), "needs 8 bytes of values and 4 are");
    assertRefused("a.npy", npy("<f4", false, "1, 1", new byte[5]), "needs 4 bytes of values and 5");
    assertRefused("a.npy", npy("<f4", false, "0, 2", new byte[0]), "at least 1");
    assertRefused("a.npy", npy("<f4", false, "", four), "has a single number");
    assertRefused("a.npy", npy("<f4", false, "1,", four), "a single row has the shape [1,W]");
    assertRefused("a.npy", npy("<f4", false, "1,1,1,1,1", four), "volumes are not supported");
    assertRefused("a.npy", npy("<f4", false, "99999999999999999999", four), "its shape is");
    assertRefused("a.npy", npy("<f4", false, "99999999, 99999999", four), "bytes of values and 4");
    assertRefused("a.npy", npy("{}", four), "does not name type, order and shape");
    assertRefused(
        "a.npy", "PK\u0003\u0004...".getBytes(), "it is a zip archive; rename it to .npz");
    assertRefused("a.npy", "<!doctype html>".getBytes(), "it is a web page; download");
  }

  @Test
  @DisplayName("is refused when another array follows in the same file")
  void twoArrays() throws IOException {
    byte[] one = npy("<f4", false, "1, 1", floats(1));
    byte[] two = ByteBuffer.allocate(2 * one.length).put(one).put(one).array();
    assertRefused("a.npy", two, "holds more than one array");
  }

  @Test
  @DisplayName("is written with its values at a multiple of 64 bytes, as NumPy does")
  void alignment() throws IOException {
    Path file = folder.resolve("a.npy");
    new ArrayFile(FeatureMaps.zeros(1, 1, new Size(2, 4)), 2).write(file);
    byte[] content = Files.readAllBytes(file);
    assertThat((content.length - 8 * 4) % 64).isZero();
    assertThat(content[content.length - 8 * 4 - 1]).isEqualTo((byte) '\n');
    assertThat(new String(content, 10, 60, StandardCharsets.US_ASCII))
        .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 4), }");
  }

  @Nested
  @DisplayName("in an archive")
  class Npz {
    private byte[] zip(Map<String, byte[]> files) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        for (var file : new TreeMap<>(files).entrySet()) {
          zip.putNextEntry(new ZipEntry(file.getKey()));
          zip.write(file.getValue());
        }
      }
      return bytes.toByteArray();
    }

    @Test
    @DisplayName("is read when it is the only one, else all are named")
    void archive() throws IOException {
      byte[] array = npy("<f4", false, "1, 2", floats(1, 2));
      assertThat(values("a.npz", zip(Map.of("x.npy", array)))).containsExactly(1, 2);
      assertRefused(
          "a.npz", zip(Map.of("x.npy", array, "y.npy", array)), "holds 2: x, y; save the one");
      assertRefused("a.npz", zip(Map.of("x.txt", array)), "holds none");
      assertRefused("a.npz", array, "is not a valid .npz file: it is a .npy array; rename it to");
      assertRefused("a.npz", zip(Map.of("x.npy", new byte[9])), "magic string");
    }

    @Test
    @DisplayName("is refused when a bit of it has changed, or when it is shorter than it says")
    void damagedArchive() throws IOException {
      byte[] array = npy("<f4", false, "1, 2", floats(1, 2));
      byte[] changed = stored(array);
      changed[lastIndexOf(changed, floats(2))] ^= 1;
      assertRefused("a.npz", changed, "its checksum does not match");
      byte[] longer = zip(Map.of("x.npy", npy("<f4", false, "3, 2", floats(1, 2))));
      int size = lastIndexOf(longer, new byte[] {'P', 'K', 1, 2}) + 24;
      longer[size] += 16; // as many bytes as the shape needs, says the directory
      assertRefused("a.npz", longer, "its values end early");
    }

    private byte[] stored(byte[] content) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (StoredZip zip = new StoredZip(bytes)) {
        zip.add("x.npy", content);
      }
      return bytes.toByteArray();
    }

    private int lastIndexOf(byte[] content, byte[] part) {
      int at = content.length - part.length;
      while (!Arrays.equals(content, at, at + part.length, part, 0, part.length)) {
        at--;
      }
      return at;
    }
  }
}
