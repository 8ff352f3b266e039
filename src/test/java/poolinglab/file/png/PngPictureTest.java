package poolinglab.file.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A PNG picture")
class PngPictureTest {
  private static final byte[] NONE = {};

  private static int samplesOf(int type) {
    return switch (type) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  private static int[][][] random(int height, int width, int perPixel, int below, int seed) {
    Random random = new Random(seed);
    int[][][] samples = new int[height][width][perPixel];
    for (int[][] row : samples) {
      for (int[] pixel : row) {
        Arrays.setAll(pixel, s -> random.nextInt(below));
      }
    }
    return samples;
  }

  static Stream<Arguments> everyKind() {
    List<Arguments> kinds = new ArrayList<>();
    for (int type : new int[] {0, 2, 3, 4, 6}) {
      for (int bits : new int[] {1, 2, 4, 8, 16}) {
        boolean exists = type == 0 || type == 3 && bits <= 8 || bits >= 8 && type != 3;
        for (boolean interlaced : new boolean[] {false, true}) {
          if (exists) {
            kinds.add(arguments(type, bits, interlaced));
          }
        }
      }
    }
    return kinds.stream();
  }

  @ParameterizedTest(name = "type {0}, {1} bits, interlaced: {2}")
  @MethodSource("everyKind")
  @DisplayName("of every colour type and depth gives what is stored, on a scale of 0 to 255")
  void everyKind(int type, int bits, boolean interlaced) throws IOException {
    byte[] palette = type == 3 ? new byte[3 << bits] : NONE;
    new Random(bits).nextBytes(palette);
    for (int side = 1; side <= 18; side++) {
      int[][][] samples = random(side, 19 - side, samplesOf(type), 1 << bits, side);
      byte[] file = new TestPng(type, bits, interlaced, samples, palette, NONE).bytes();
      PngPicture picture = PngPicture.read(file);
      assertThat(picture.height()).isEqualTo(side);
      assertThat(picture.width()).isEqualTo(19 - side);
      assertThat(picture.bits()).isEqualTo(bits);
      assertThat(picture.channels()).isEqualTo(type == 0 || type == 4 ? 1 : 3);
      double scale = 255.0 / ((1 << bits) - 1);
      int cells = side * (19 - side);
      for (int cell = 0; cell < cells; cell++) {
        int[] stored = samples[cell / (19 - side)][cell % (19 - side)];
        for (int c = 0; c < picture.channels(); c++) {
          double expected = type == 3 ? palette[3 * stored[0] + c] & 0xFF : stored[c] * scale;
          assertThat((double) picture.colour()[c * cells + cell]).isCloseTo(expected, within(1e-5));
        }
        if (type == 4 || type == 6) {
          assertThat((double) picture.alpha()[cell])
              .isCloseTo(stored[stored.length - 1] * scale, within(1e-5));
        }
      }
    }
  }

  @Test
  @DisplayName("has the same values with 8 bits as with 16, and grey in a palette is grey")
  void sameInTwoEncodings() throws IOException {
    int[][] values = {{0, 1, 16}, {100, 254, 255}};
    PngPicture eight = PngPicture.read(TestPng.grey(values).bytes());
    int[][][] wide = {{{0}, {257}, {16 * 257}}, {{25700}, {254 * 257}, {65535}}};
    PngPicture sixteen = PngPicture.read(new TestPng(0, 16, false, wide, NONE, NONE).bytes());
    int[][][] indices = {{{0}, {1}, {2}}, {{3}, {4}, {5}}};
    byte[] greys = {0, 0, 0, 1, 1, 1, 16, 16, 16, 100, 100, 100, -2, -2, -2, -1, -1, -1};
    PngPicture indexed = PngPicture.read(new TestPng(3, 4, true, indices, greys, NONE).bytes());
    assertThat(eight.colour()).containsExactly(0, 1, 16, 100, 254, 255);
    assertThat(sixteen.colour()).containsExactly(eight.colour());
    assertThat(indexed.channels()).isEqualTo(1);
    assertThat(indexed.colour()).containsExactly(eight.colour());
  }

  @Test
  @DisplayName("is transparent where its chunk tRNS says so, in grey, colour and palettes")
  void transparency() throws IOException {
    int[][][] grey = {{{1}, {2}, {3}}};
    assertThat(read(0, 2, grey, NONE, 0, 2).alpha()).containsExactly(255, 0, 255);
    int[][][] colour = {{{1, 2, 3}, {1, 2, 4}}};
    PngPicture picture = read(2, 8, colour, NONE, 0, 1, 0, 2, 0, 4);
    assertThat(picture.alpha()).containsExactly(255, 0);
    assertThat(picture.transparentPixels()).isEqualTo(1);
    byte[] palette = {10, 20, 30, 40, 50, 60, 70, 80, 90};
    assertThat(read(3, 2, new int[][][] {{{0}, {1}, {2}}}, palette, 0, 128).alpha())
        .containsExactly(0, 128, 255);
  }

  @Test
  @DisplayName("on black is darker by its alpha")
  void onBlack() throws IOException {
    int[][][] samples = {{{100, 255}, {100, 51}, {100, 0}}};
    PngPicture black = read(4, 8, samples, NONE).onBlack();
    assertThat(black.colour()).containsExactly(100, 20, 0);
    assertThat(black.alpha()).isEmpty();
  }

  private static PngPicture read(
      int type, int bits, int[][][] samples, byte[] palette, int... transparency)
      throws IOException {
    byte[] trns = new byte[transparency.length];
    for (int i = 0; i < trns.length; i++) {
      trns[i] = (byte) transparency[i];
    }
    return PngPicture.read(new TestPng(type, bits, false, samples, palette, trns).bytes());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  @DisplayName("that we write is read alike by the JDK")
  void written(int channels) throws IOException {
    int height = 150;
    int width = 210; // several chunks of pixels
    int[][][] samples = random(height, width, channels, 256, channels);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PngWriter.write(file, height, width, channels, (c, y, x) -> samples[y][x][c]);
    var raster = ImageIO.read(new ByteArrayInputStream(file.toByteArray())).getRaster();
    PngPicture ours = PngPicture.read(file.toByteArray());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        assertThat(raster.getPixel(x, y, (int[]) null)).containsExactly(samples[y][x]);
        assertThat(ours.colour()[y * width + x]).isEqualTo(samples[y][x][0]);
      }
    }
  }

  private static byte[] good() throws IOException {
    return TestPng.grey(new int[][] {{1, 2, 3}, {4, 5, 6}}).bytes();
  }

  @Test
  @DisplayName("is refused at whichever byte it is cut short or changed")
  void everyByteCounts() throws IOException {
    byte[] good = good();
    for (int i = 0; i < good.length; i++) {
      byte[] cut = Arrays.copyOf(good, i);
      assertThatThrownBy(() -> PngPicture.read(cut)).isInstanceOf(PngException.class);
      byte[] changed = good.clone();
      changed[i] ^= 0x20;
      assertThatThrownBy(() -> PngPicture.read(changed))
          .as("byte %d", i)
          .isInstanceOf(PngException.class)
          .message()
          .matches("(is|has|does|says|needs) .*[^.]");
    }
  }

  /** The header's fields are changed and its checksum made to match. */
  @ParameterizedTest(name = "{1} at byte {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "24 | 3   | has colour type 0 with 3 bits",
        "25 | 1   | has colour type 1 with 8 bits",
        "25 | 3   | has no valid palette",
        "25 | 2   | has fewer pixels than its header says",
        "24 | 4   | has more pixels than its header says",
        "19 | 0   | says that it has 2×0 pixels",
        "16 | 127 | says that it has 2×2130706435 pixels",
        "20 | 1   | has fewer pixels than its header says",
        "26 | 1   | uses a compression",
        "27 | 1   | uses a compression",
        "28 | 2   | uses a compression",
      })
  @DisplayName("is refused when its header is wrong although its checksum matches")
  void header(int at, int value, String expected) throws IOException {
    byte[] changed = good();
    changed[at] = (byte) value;
    CRC32 checksum = new CRC32();
    checksum.update(changed, 12, 17);
    ByteBuffer.wrap(changed).putInt(29, (int) checksum.getValue());
    assertThatThrownBy(() -> PngPicture.read(changed)).hasMessageStartingWith(expected);
  }

  @Test
  @DisplayName("is refused when a chunk of it is wrong although its checksum matches")
  void chunks() throws IOException {
    byte[] palette = {1, 2, 3, 4, 5, 6};
    int[][][] outside = {{{0}, {1}}, {{1}, {3}}};
    assertThatThrownBy(() -> read(3, 2, outside, palette))
        .hasMessage("has a pixel of colour 3 at row 1, column 1, and its palette has 2 colours");
    assertThatThrownBy(() -> read(3, 8, new int[][][] {{{0}}}, new byte[] {1, 2}))
        .hasMessage("has no valid palette");
    assertThatThrownBy(() -> read(0, 8, new int[][][] {{{0}}}, NONE, 1))
        .hasMessageContaining("transparent colour that does not fit");
    assertThatThrownBy(() -> PngPicture.read(withPixels(new byte[] {5, 0, 0, 0, 0, 0, 0, 0})))
        .hasMessage("is damaged: a row has filter 5");
    assertThatThrownBy(() -> PngPicture.read(with("IDAT", new byte[40])))
        .hasMessage("is damaged: its pixels cannot be unpacked");
    assertThatThrownBy(() -> PngPicture.read(with("CgBI", NONE)))
        .hasMessage("needs the extension 'CgBI' to be read");
    assertThatThrownBy(() -> PngPicture.read(with("IHDR", NONE))).hasMessage("has two headers");
    assertThatThrownBy(() -> PngPicture.read(with("ID_T", NONE)))
        .hasMessage("is damaged: a chunk has no name");
  }

  private static byte[] withPixels(byte[] rows) throws IOException {
    Deflater deflater = new Deflater();
    deflater.setInput(rows);
    deflater.finish();
    byte[] packed = new byte[100];
    int length = deflater.deflate(packed);
    deflater.end();
    return with("IDAT", Arrays.copyOf(packed, length));
  }

  /** Signature and header, then this chunk. */
  private static byte[] with(String type, byte[] data) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(good(), 0, 33);
    TestPng.chunk(file, type, data);
    TestPng.chunk(file, "IEND", NONE);
    return file.toByteArray();
  }
}
