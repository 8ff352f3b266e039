package poolinglab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;

@DisplayName("An array's file")
class ArrayFileTest {
  @TempDir private Path folder;

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static FeatureMaps special() {
    return FeatureMaps.of(
        1,
        1,
        new Size(2, 4),
        -0f,
        Float.NaN,
        Float.NEGATIVE_INFINITY,
        1e-45f,
        3.4e38f,
        0.1f,
        -7,
        Float.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.npy", "a.csv", "a.json", "A.JSON"})
  @DisplayName("gives back every bit that was written, NaN, infinities and −0 too")
  void roundTrip(String name) throws IOException {
    Path file = folder.resolve(name);
    new ArrayFile(special(), 2).write(file);
    ArrayFile read = ArrayFile.read(file);
    assertThat(read.rank()).isEqualTo(2);
    assertThat(read.maps().shape()).isEqualTo("[1,1,2,4]");
    for (int i = 0; i < 8; i++) {
      assertThat(Float.floatToIntBits(read.maps().values()[i]))
          .isEqualTo(Float.floatToIntBits(special().values()[i]));
    }
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @ParameterizedTest
  @CsvSource({"npy, 3", "npy, 4", "json, 3", "json, 4"})
  @DisplayName("keeps its rank and the order of its values")
  void ranks(String ending, int rank) {
    Random random = new Random(5);
    FeatureMaps maps = FeatureMaps.zeros(rank == 4 ? 2 : 1, 3, new Size(4, 5));
    for (int i = 0; i < maps.values().length; i++) {
      maps.values()[i] = random.nextFloat();
    }
    Path file = folder.resolve("maps." + ending);
    new ArrayFile(maps, rank).write(file);
    ArrayFile read = ArrayFile.read(file);
    assertThat(read.rank()).isEqualTo(rank);
    assertThat(read.maps().shape()).isEqualTo(maps.shape());
    assertThat(read.maps().values()).containsExactly(maps.values());
  }

  @Nested
  @DisplayName("in NumPy's format")
  class Npy {
    private byte[] npy(String description, boolean fortran, String shape, byte[] values) {
      String header =
          "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }\n"
              .formatted(description, fortran ? "True" : "False", shape);
      return ByteBuffer.allocate(10 + header.length() + values.length)
          .order(ByteOrder.LITTLE_ENDIAN)
          .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
          .putShort((short) header.length())
          .put(header.getBytes(StandardCharsets.US_ASCII))
          .put(values)
          .array();
    }

    @ParameterizedTest
    @CsvSource({"|u1, 1", "|i1, 1", "<i2, 2", ">i2, 2", "<u4, 4", ">i8, 8", "<i4, 4", "<u2, 2"})
    @DisplayName("may hold whole numbers of any width, in either byte order")
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
      Path file = write("a.npy", npy(description, false, "1, 3", values.array()));
      assertThat(ArrayFile.read(file).maps().values()).containsExactly(3, 0, 100);
    }

    @Test
    @DisplayName("may hold doubles, unsigned bytes over 127, and columns first")
    void others() throws IOException {
      ByteBuffer doubles = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
      doubles.putDouble(0.1).putDouble(-2);
      Path file = write("d.npy", npy("<f8", false, "2, 1", doubles.array()));
      assertThat(ArrayFile.read(file).maps().values()).containsExactly(0.1f, -2);

      byte[] columns = {(byte) 255, 4, 2, 5, 3, 6};
      Path fortran = write("f.npy", npy("|u1", true, "2, 3", columns));
      assertThat(ArrayFile.read(fortran).maps().values()).containsExactly(255, 2, 3, 4, 5, 6);
    }

    @Test
    @DisplayName("begins its values at a multiple of 64 bytes, as NumPy does")
    void alignment() throws IOException {
      Path file = folder.resolve("a.npy");
      new ArrayFile(special(), 2).write(file);
      byte[] content = Files.readAllBytes(file);
      assertThat((content.length - 8 * 4) % 64).isZero();
      assertThat(content[content.length - 8 * 4 - 1]).isEqualTo((byte) '\n');
      assertThat(new String(content, 10, 60, StandardCharsets.US_ASCII))
          .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 4), }");
    }

    @Test
    @DisplayName("is refused when it is damaged, in one line")
    void damaged() throws IOException {
      byte[] four = new byte[4];
      byte[] good = npy("<f4", false, "1, 1", four);
      byte[] cutHeader = java.util.Arrays.copyOf(good, 30);
      byte[] badMagic = good.clone();
      badMagic[1] = 'X';
      byte[] badVersion = good.clone();
      badVersion[6] = 9;
      refuse("a.npy", new byte[0], "too short");
      refuse("a.npy", badMagic, "magic string");
      refuse("a.npy", badVersion, "unknown version");
      refuse("a.npy", cutHeader, "cut off");
      refuse("a.npy", npy("<f4", false, "1, 2", four), "wants 8 bytes of values and 4 are there");
      refuse("a.npy", npy("<f4", false, "0, 2", new byte[0]), "at least 1");
      refuse("a.npy", npy("<f4", false, "", four), "has 0");
      refuse("a.npy", npy("<f4", false, "1,1,1,1,1", four), "has 5");
      refuse("a.npy", npy("<c8", false, "1, 1", four), "numbers of type '<c8'");
      refuse("a.npy", npy("<f2", false, "1, 2", four), "numbers of type '<f2'");
      refuse("a.npy", npy("<f4", false, "99999999999999999999", four), "its shape is");
      refuse("a.npy", npy("<f4", false, "99999999, 99999999", four), "bytes of values and 4");
      refuse("a.npy", npy("x'", false, "1", four), "numbers of type 'x'");
    }
  }

  private void refuse(String name, byte[] content, String expected) throws IOException {
    Path file = write(name, content);
    assertThatThrownBy(() -> ArrayFile.read(file))
        .isInstanceOf(ArrayFileException.class)
        .hasMessageContaining(expected)
        .hasMessageContaining(name)
        .message()
        .doesNotContain("\n")
        .endsWith(".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.csv  | '1,2\n3' | has 2 in the first and 1 in line 2",
        "a.csv  | 'a,b\n1,2' | 'a' in line 1",
        "a.csv  | '1,,2' | '' in line 1",
        "a.csv  | '1f,2' | '1f' in line 1",
        "a.csv  | '' | at least 1",
        "a.json | '[[1,2],[3]]' | should hold 2 and holds 1",
        "a.json | '[[1,2],3]' | is no list",
        "a.json | '[[1,[2]]]' | has [2]",
        "a.json | '[[1,\"x\"]]' | has \"x\"",
        "a.json | '[[null]]' | has null",
        "a.json | '[1,2]' | has 1",
        "a.json | '[[]]' | at least 1",
        "a.json | '{\"a\":1}' | has 0",
        "a.json | '[[1,2' | is no JSON",
        "a.json | '' | has 0",
        "a.png  | 'hello' | is no picture",
      })
  @DisplayName("is refused when its content is wrong, in one line that says where")
  void wrongContent(String name, String content, String expected) throws IOException {
    refuse(name, content.getBytes(StandardCharsets.UTF_8), expected);
  }

  @Test
  @DisplayName("may have spaces, empty lines and Windows line ends between its numbers")
  void lenientCsv() throws IOException {
    Path file = write("a.csv", "\uFEFF 1 , 2.5\r\n\r\n-inf, NaN\r\n");
    assertThat(ArrayFile.read(file).maps().values())
        .containsExactly(1, 2.5f, Float.NEGATIVE_INFINITY, Float.NaN);
  }

  @Nested
  @DisplayName("that is a picture")
  class Png {
    private Path picture(String name, BufferedImage image) throws IOException {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      ImageIO.write(image, "png", content);
      return write(name, content.toByteArray());
    }

    @Test
    @DisplayName("has one channel when grey, and comes back pixel by pixel")
    void grey() throws IOException {
      BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
      image.getRaster().setSample(2, 1, 0, 200);
      ArrayFile read = ArrayFile.read(picture("grey.png", image));
      assertThat(read.maps().values()).containsExactly(0, 0, 0, 0, 0, 200);
      Path copy = folder.resolve("copy.png");
      read.write(copy);
      assertThat(ArrayFile.read(copy).maps().values()).containsExactly(0, 0, 0, 0, 0, 200);
    }

    @ParameterizedTest
    @CsvSource({
      BufferedImage.TYPE_INT_RGB + ", 3",
      BufferedImage.TYPE_3BYTE_BGR + ", 3",
      BufferedImage.TYPE_INT_ARGB + ", 4",
      BufferedImage.TYPE_BYTE_INDEXED + ", 3",
    })
    @DisplayName("has red, green and blue when coloured, whatever its layout")
    void colour(int type, int channels) throws IOException {
      BufferedImage image = new BufferedImage(1, 1, type);
      image.setRGB(0, 0, 0xFFFF3300);
      ArrayFile read = ArrayFile.read(picture("colour.png", image));
      assertThat(read.maps().shape()).isEqualTo("[1," + channels + ",1,1]");
      assertThat(read.maps().values()).startsWith(255, 51, 0);
      Path copy = folder.resolve("copy.png");
      read.write(copy);
      assertThat(ArrayFile.read(copy).maps().values()).containsExactly(read.maps().values());
    }

    @Test
    @DisplayName("rounds averages, and refuses what no picture can hold")
    void limits() throws IOException {
      Path file = folder.resolve("a.png");
      new ArrayFile(FeatureMaps.of(1, 1, Size.square(1), 1.5f), 2).write(file);
      assertThat(ArrayFile.read(file).maps().values()).containsExactly(2);
      for (float value : new float[] {-1, 256, Float.NaN}) {
        ArrayFile array = new ArrayFile(FeatureMaps.of(1, 1, Size.square(1), value), 2);
        assertThatThrownBy(() -> array.write(file))
            .isInstanceOf(ArrayFileException.class)
            .hasMessageContaining("from 0 to 255; got " + value);
      }
      assertThat(ArrayFile.read(file).maps().values()).containsExactly(2);
      ArrayFile two = new ArrayFile(FeatureMaps.zeros(1, 2, Size.square(1)), 3);
      assertThatThrownBy(() -> two.write(file)).hasMessageContaining("1, 3 or 4 channels");
    }
  }

  @Test
  @DisplayName("is refused when it is not there, has another ending, or is a folder")
  void noFile() {
    assertThatThrownBy(() -> ArrayFile.read(folder.resolve("none.npy")))
        .isInstanceOf(ArrayFileException.class)
        .hasMessageContaining("there is none at");
    assertThatThrownBy(() -> ArrayFile.read(folder.resolve("a.txt")))
        .isInstanceOf(ArrayFileException.class)
        .hasMessageContaining(".npy, .csv, .json or .png");
    Path directory = folder.resolve("d.csv");
    assertThat(directory.toFile().mkdir()).isTrue();
    assertThatThrownBy(() -> ArrayFile.read(directory))
        .isInstanceOf(ArrayFileException.class)
        .hasMessageContaining("cannot be read");
    ArrayFile array = new ArrayFile(special(), 2);
    assertThatThrownBy(() -> array.write(folder.resolve("missing/a.csv")))
        .isInstanceOf(ArrayFileException.class)
        .hasMessageContaining("cannot be written");
    assertThatThrownBy(
            () ->
                new ArrayFile(FeatureMaps.zeros(2, 1, Size.square(1)), 4)
                    .write(folder.resolve("b.csv")))
        .hasMessageContaining("one image of one channel");
  }
}
