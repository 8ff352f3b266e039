package poolinglab.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An array of rows of text")
class CsvFormatTest extends ArrayFiles {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,2.5\n3,4\n",
        "1;2.5\n3;4",
        "1\t2.5\n3\t4\n",
        " 1   2.5\n 3   4\n",
        "1, 2.5\r\n\r\n3, 4\r\n",
        "1,2.5\r3,4\r",
        "\uFEFF1,2.5\n3,4\n",
        "\"1\",\"2.5\"\n\"3\",\"4\"\n",
        "1,2.5,\n3,4,\n",
        "1;2.5;\n3;4;\n",
        "1\t2.5\t\n3\t4\t\n",
        "sep=;\n1;2.5\n3;4\n",
        "# from a program, 2 rows\n+1.,25e-1\n3.0E0,4\n",
      })
  @DisplayName("is read with any separator, quotes and line ends, where only one thing is meant")
  void separators(String text) throws IOException {
    ArrayFile array = read("a.csv", text);
    assertThat(array.maps().values()).containsExactly(1, 2.5f, 3, 4);
    assertThat(array.maps().shape()).isEqualTo("[1,1,2,2]");
    assertThat(array.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "x-UTF-16LE-BOM", "UTF-8"})
  @DisplayName("may be UTF-16 with its mark")
  void encodings(String charset) throws IOException {
    byte[] text = "1,2\n3,4\n".getBytes(Charset.forName(charset));
    assertThat(values("a.csv", text)).containsExactly(1, 2, 3, 4);
  }

  @Test
  @DisplayName("may hold NaN and infinities in any spelling")
  void special() throws IOException {
    float infinite = Float.POSITIVE_INFINITY;
    assertThat(read("a.csv", "nan,-nan,NaN,inf,+Inf,Infinity,-inf,-INFINITY").maps().values())
        .containsExactly(
            Float.NaN, Float.NaN, Float.NaN, infinite, infinite, infinite, -infinite, -infinite);
  }

  @Test
  @DisplayName("loses a heading, and that is noted")
  void heading() throws IOException {
    ArrayFile array = read("a.csv", "\n\"left\",\"right\"\n1,2\n");
    assertThat(array.maps().values()).containsExactly(1, 2);
    assertThat(array.notes())
        .singleElement()
        .asString()
        .contains("begins with a heading, line 2; it was left out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`1,2\n3` | FILE, line 2: 1 where the first row has 2, separated by commas",
        "`1;2\n\n3` | FILE, line 3: 1 where the first row has 2, separated by semicolons",
        "`a,b\n` | line 1: 'a' is not",
        "`1,b\nc,d\n` | line 1: 'b' is not",
        "`1,,2` | line 1: '' is not",
        "`1,2,\n3,4` | line 2: 2 where the first row has 3",
        "`,0,1\n0,5,6` | line 1: '' is not",
        "`1\t\t2` | line 1: '' is not a number, with values separated by tabs",
        "`1f,2` | line 1: '1f' is not",
        "`1_000,2` | line 1: '1_000' is not",
        "`0x10,2` | line 1: '0x10' is not",
        "`1;2,5` | line 1: '2,5' is not a number, with values separated by semicolons; write decimals with a point",
        "`1e39,2` | line 1: 1e39 is too large for float32",
        "`0\n-1e400` | line 2: -1e400 is too large for float32",
        "`16777217` | line 1: 16777217 cannot be held exactly",
        "`1,16777217.0` | line 1: 16777217.0 cannot be held exactly",
        "`1.6777217e7` | line 1: 1.6777217e7 cannot be held exactly",
        "`9007199254740993` | line 1: 9007199254740993 cannot be held exactly",
        "`1,2\n3;4` | line 2: 2 where the first row has 1, separated by semicolons",
        "`1 2\n3\t4` | line 2: 2 where the first row has 1, separated by tabs",
        "`1,5;2,5\n1;2` | line 1: '1,5' is not a number, with values separated by semicolons; write decimals with a point",
        "`5%,6%\n1,2` | line 1: '5%' is not",
        "`NA,NA\n1,2` | line 1: 'NA' is not",
        "`1;2\nsep=;` | line 2: 'sep=' is not",
        "`` | has no numbers",
        "`# nothing\n\n` | has no numbers",
      })
  @DisplayName("is refused where it is unclear, with the line and the separator")
  void refused(String text, String expected) throws IOException {
    assertRefused("a.csv", text, expected.replace("FILE", folder.resolve("a.csv").toString()));
  }

  @Test
  @DisplayName("is refused with as much of a long number as fits a line")
  void longNumber() throws IOException {
    assertRefused("a.csv", "9".repeat(5000), "line 1: " + "9".repeat(40) + "… is too large");
  }

  @Test
  @DisplayName("is refused when it is not text, and the message says what it is")
  void notText() throws IOException {
    assertRefused("a.csv", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}, "a JPEG picture");
    assertRefused("a.csv", "1,2\n".getBytes(StandardCharsets.UTF_16LE), "it holds zero bytes");
    assertRefused("a.csv", new byte[] {'1', (byte) 0xE9}, "its bytes are not UTF-8");
  }
}
