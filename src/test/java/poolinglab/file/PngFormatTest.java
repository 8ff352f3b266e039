package poolinglab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.file.png.TestPng;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;

@DisplayName("An array that is a picture")
class PngFormatTest extends ArrayFiles {
  private static final byte[] NONE = {};

  private static byte[] png(int type, int bits, int[]... pixels) throws IOException {
    return new TestPng(type, bits, false, new int[][][] {pixels}, NONE, NONE).bytes();
  }

  private static ArrayFile row(float... values) {
    return new ArrayFile(FeatureMaps.of(1, 1, new Size(1, values.length), values), 2);
  }

  @Test
  @DisplayName("has one channel when it is grey, three when it is coloured, and comes back")
  void channels() throws IOException {
    for (byte[] content :
        new byte[][] {
          png(0, 8, new int[] {7}, new int[] {200}), png(2, 8, new int[] {255, 51, 0})
        }) {
      ArrayFile read = read("a.png", content);
      assertThat(read.rank()).isEqualTo(3);
      assertThat(read.notes()).isEmpty();
      Path copy = folder.resolve("copy.png");
      assertThat(read.write(copy)).isEmpty();
      assertThat(ArrayFile.read(copy).maps().values()).containsExactly(read.maps().values());
    }
    assertThat(read("a.png", png(2, 8, new int[] {255, 51, 0})).maps().shape())
        .isEqualTo("[1,3,1,1]");
  }

  @Test
  @DisplayName("of 16 bits lies between 0 and 255 too, and that is noted")
  void sixteenBits() throws IOException {
    ArrayFile read = read("a.png", png(0, 16, new int[] {257}, new int[] {65535}));
    assertThat(read.maps().values()).containsExactly(1, 255);
    assertThat(read.notes()).singleElement().asString().contains("divided by 257");
  }

  @Test
  @DisplayName("with an alpha channel that is opaque everywhere is as if it had none")
  void opaque() throws IOException {
    ArrayFile read = read("a.png", png(4, 8, new int[] {7, 255}, new int[] {200, 255}));
    assertThat(read.maps().values()).containsExactly(7, 200);
    assertThat(read.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "BLACK, 40 0, the picture was put on black",
    "DROP, 200 9, their alpha was left out",
    "KEEP, 200 9 51 0, ",
  })
  @DisplayName("with transparency is put on black, or loses its alpha, or keeps it as a channel")
  void transparency(Alpha alpha, String expected, String note) throws IOException {
    byte[] content = png(4, 8, new int[] {200, 51}, new int[] {9, 0});
    Path file = Files.write(folder.resolve("a.png"), content);
    ArrayFile read = ArrayFile.read(file, new ReadOptions(Layout.NCHW, alpha));
    String[] values = expected.split(" ");
    assertThat(read.maps().values()).hasSize(values.length);
    for (int i = 0; i < values.length; i++) {
      assertThat(read.maps().values()[i]).isEqualTo(Float.parseFloat(values[i]));
    }
    if (note == null) {
      assertThat(read.notes()).isEmpty();
    } else {
      assertThat(read.notes())
          .singleElement()
          .asString()
          .contains("2 pixels that are not opaque")
          .contains(note);
    }
  }

  @Test
  @DisplayName("is the first of an animation, or of what else a file goes on with; that is noted")
  void first() throws IOException {
    byte[] still = png(0, 8, new int[] {7});
    byte[] chunk = {0, 0, 0, 8, 'a', 'c', 'T', 'L', 0, 0, 0, 2, 0, 0, 0, 0};
    CRC32 checksum = new CRC32();
    checksum.update(chunk, 4, 12);
    int afterHeader = 8 + 25;
    byte[] content =
        ByteBuffer.allocate(still.length + 20)
            .put(still, 0, afterHeader)
            .put(chunk)
            .putInt((int) checksum.getValue())
            .put(still, afterHeader, still.length - afterHeader)
            .array();
    byte[] twice = ByteBuffer.allocate(2 * still.length).put(still).put(still).array();
    for (byte[] longer : new byte[][] {content, twice}) {
      ArrayFile read = read("a.png", longer);
      assertThat(read.maps().values()).containsExactly(7);
      assertThat(read.notes()).singleElement().asString().contains("holds more after its first");
    }
  }

  @Test
  @DisplayName("takes a second or a fourth channel for transparency, and says so")
  void alphaChannel() throws IOException {
    Path file = folder.resolve("a.png");
    ArrayFile two = new ArrayFile(FeatureMaps.of(1, 2, new Size(1, 1), new float[] {9, 3}), 3);
    assertThat(two.write(file)).singleElement().asString().contains("last channel");
    assertThat(ArrayFile.read(file, new ReadOptions(Layout.NCHW, Alpha.KEEP)).maps().values())
        .containsExactly(9, 3);
  }

  @Test
  @DisplayName("is refused when it is not a PNG, and the message says what it is")
  void refused() throws IOException {
    assertRefused("a.png", "hello", "it does not begin with PNG's signature");
    assertRefused("a.png", new byte[] {-1, -40, -1, -32}, "it is a JPEG picture");
    assertRefused("a.png", "", "it is empty; save it again");
    assertRefused("a.png", "<!doctype html>", "it is a web page; download the file itself");
    byte[] damaged = png(0, 8, new int[] {7});
    damaged[30] ^= 1;
    assertRefused("a.png", damaged, "it is damaged: a checksum does not match");
  }

  @Test
  @DisplayName("rounds averages, stretches values from 0 to 1, and says both")
  void fitted() throws IOException {
    Path file = folder.resolve("a.png");
    assertThat(row(1.5f, 7).write(file)).singleElement().asString().contains("rounded to whole");
    assertThat(ArrayFile.read(file).maps().values()).containsExactly(2, 7);
    assertThat(row(0, 0.5f, 1).write(file))
        .singleElement()
        .asString()
        .contains("multiplied by 255");
    assertThat(ArrayFile.read(file).maps().values()).containsExactly(0, 128, 255);
    assertThat(row(0, 1).write(file)).singleElement().asString().contains("nearly black");
    assertThat(ArrayFile.read(file).maps().values()).containsExactly(0, 1);
  }

  @ParameterizedTest
  @ValueSource(floats = {-1, 256, Float.NaN})
  @DisplayName("refuses values that no picture holds, and keeps the file as it was")
  void limits(float value) throws IOException {
    Path file = folder.resolve("a.png");
    row(3).write(file);
    assertThatThrownBy(() -> row(value).write(file))
        .isInstanceOf(ArrayFileException.class)
        .hasMessageContaining("from 0 to 255; got " + value);
    assertThat(ArrayFile.read(file).maps().values()).containsExactly(3);
    ArrayFile five = new ArrayFile(FeatureMaps.zeros(1, 5, Size.square(1)), 3);
    assertThatThrownBy(() -> five.write(file)).hasMessageContaining("1 to 4 channels");
  }

  @Test
  @DisplayName("draws each value as a square when it is enlarged")
  void enlarged() throws IOException {
    Path file = folder.resolve("a.png");
    row(1, 2).write(file, 3);
    assertThat(ArrayFile.read(file).maps().shape()).isEqualTo("[1,1,3,6]");
    assertThat(ArrayFile.read(file).maps().plane(0).rows()[2]).containsExactly(1, 1, 1, 2, 2, 2);
    assertThatThrownBy(() -> row(1, 2).write(file, 1 << 20)).hasMessageContaining("smaller scale");
  }
}
