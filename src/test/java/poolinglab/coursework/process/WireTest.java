package poolinglab.coursework.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Values on the wire")
class WireTest {
  static Stream<Object> values() {
    return Stream.of(
        true,
        -7,
        1L << 40,
        Float.NaN,
        -0.0f,
        Math.PI,
        "größer ≥ \u0000 ok",
        new int[0],
        new boolean[] {true, false},
        new float[][] {{1, Float.NEGATIVE_INFINITY}, {}, null},
        new double[][][] {{{1}, {2, 3}}},
        new float[2][3][4][5],
        new String[] {"a", null},
        new long[][] {{1}, {2}});
  }

  @ParameterizedTest
  @MethodSource("values")
  @DisplayName("arrive as they were sent")
  void roundTrip(Object value) throws IOException {
    Object arrived = read(written(value));
    assertThat(arrived).isExactlyInstanceOf(value.getClass());
    assertThat(Wire.equal(arrived, value, 0)).isTrue();
    assertThat(Arrays.deepToString(new Object[] {arrived}))
        .isEqualTo(Arrays.deepToString(new Object[] {value}));
  }

  @Test
  @DisplayName("null is a value, too")
  void nothing() throws IOException {
    assertThat(read(written(null))).isNull();
  }

  @Test
  @DisplayName("of any other type are refused by name")
  void otherTypes() {
    assertThatThrownBy(() -> written(List.of(1)))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("a value of type java.util");
    assertThatThrownBy(() -> written(new Object[] {"a"})).isInstanceOf(WireException.class);
    assertThatThrownBy(() -> written('x')).isInstanceOf(WireException.class);
    assertThatThrownBy(() -> written(new float[1][1][1][1][1][1]))
        .isInstanceOf(WireException.class);
  }

  @Test
  @DisplayName("that are too large are refused before they are sent")
  void tooLarge() {
    assertThatThrownBy(() -> written(new float[Wire.MOST_ELEMENTS + 1]))
        .hasMessageContaining("more than 4194304 numbers");
    assertThatThrownBy(() -> written(new float[3000][3000]))
        .hasMessageContaining("more than 4194304 numbers");
    assertThatThrownBy(() -> written("x".repeat(PipeOutput.LONGEST_TEXT + 1)))
        .hasMessageContaining("a text of more than");
  }

  @Test
  @DisplayName("never make the reader fail with anything but an IOException, whatever is sent")
  void noise() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(40)];
      random.nextBytes(bytes);
      bytes[0] = (byte) (random.nextBoolean() ? 100 : random.nextInt(8));
      assertReadsOrRefuses(bytes);
    }
  }

  @Test
  @DisplayName("with one byte changed are read as another value or refused")
  void corrupted() throws IOException {
    byte[] good = written(new float[][] {{1, 2}, {3, 4}});
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      byte[] bad = good.clone();
      bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      assertReadsOrRefuses(bad);
    }
  }

  private static void assertReadsOrRefuses(byte[] bytes) {
    try {
      Object value = read(bytes);
      assertThat(value == null || Wire.carries(value.getClass())).isTrue();
    } catch (IOException refused) {
      assertThat(refused).isNotNull();
    }
  }

  @Test
  @DisplayName("an array that claims to be longer than fits is refused before it is made")
  void lies() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PipeOutput out = new PipeOutput(bytes);
    out.writeByte(Wire.ARRAY);
    out.writeByte(Wire.ELEMENTS.indexOf(float.class));
    out.writeByte(1);
    out.writeInt(Integer.MAX_VALUE);
    out.flush();
    assertThatThrownBy(() -> read(bytes.toByteArray())).isInstanceOf(WireException.class);
  }

  @ParameterizedTest(name = "{0} and {1} within {2}: {3}")
  @CsvSource({
    "1, 1, 0, true",
    "1, 1.0000001, 0, false",
    "1000, 1000.5, 0.001, true",
    "1000, 1002, 0.001, false",
    "0.0001, 0, 0.001, true",
    "NaN, NaN, 0, true",
    "NaN, 1, 1, false",
    "Infinity, Infinity, 0, true",
    "1, Infinity, 1, false",
    "-0.0, 0.0, 0, true",
  })
  @DisplayName("match within a tolerance that grows with the expected value")
  void alike(double value, double expected, double tolerance, boolean alike) {
    assertThat(Wire.equal(value, expected, tolerance)).isEqualTo(alike);
    assertThat(Wire.equal(new double[] {3, value}, new double[] {3, expected}, tolerance))
        .isEqualTo(alike);
  }

  @Test
  @DisplayName("of another shape do not match")
  void shapes() {
    assertThat(Wire.equal(new float[2], new float[3], 1)).isFalse();
    assertThat(Wire.equal(new float[2][2], new float[2][], 1)).isFalse();
    assertThat(Wire.equal(null, new float[0], 1)).isFalse();
    assertThat(Wire.equal(1, 1L, 1)).isFalse();
  }

  @Test
  @DisplayName("are copied deeply, to the last array")
  void copies() {
    float[][] value = {{1, 2}, {3}};
    float[][] copy = (float[][]) Wire.copy(value);
    copy[1][0] = 9;
    assertThat(value[1][0]).isEqualTo(3);
    assertThat(copy[0]).containsExactly(1, 2);
  }

  private static byte[] written(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PipeOutput out = new PipeOutput(bytes);
    Wire.write(out, value);
    out.flush();
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException {
    return Wire.read(new PipeInput(new ByteArrayInputStream(bytes)));
  }
}
