package poolinglab.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An array in JSON")
class JsonFormatTest extends ArrayFiles {
  @Test
  @DisplayName("may hold NaN and infinities, as words or as strings")
  void special() throws IOException {
    assertThat(read("a.json", "[[NaN, \"nan\", Infinity, \"-inf\"]]\n\n").maps().values())
        .containsExactly(Float.NaN, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
  }

  @Test
  @DisplayName("may be large")
  void large() throws IOException {
    String row = "[" + "7,".repeat(2999) + "7]";
    assertThat(read("a.json", "[" + row + "," + row + "]").maps().shape())
        .isEqualTo("[1,1,2,3000]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`[[1,2],\n [3]]` | line 2, column 4: a list of 1 beside a list of 2",
        "`[[1,2],3]` | line 1, column 8: a number beside a list",
        "`[[1,[2]]]` | line 1, column 6: a number beside a list",
        "`[[1,\"x\"]]` | \"x\" is not a number",
        "`[[null]]` | null is not a number",
        "`[[true]]` | true is not a number",
        "`[[1,2],[]]` | a list of 0 beside a list of 2",
        "`[[]]` | a list is empty",
        "`[1,2]` | has 1 [2]",
        "`3` | has a single number",
        "`[[[[[1]]]]]` | volumes are not supported",
        "`[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]` | nested more than 16 deep",
        "`{\"data\": [[1]]}` | line 1, column 1: expected a list and found an object",
        "`[[1,2],[3,4` | line 1, column 12: not valid JSON, unexpected end-of-input; write",
        "`[[1,2]] oops` | line 1, column 9: not valid JSON, unrecognized token 'oops'; write",
        "`[[1,2]] [[3]]` | line 1, column 9: something follows the array",
        "`[[1,2]]]` | line 1, column 8: not valid JSON, unexpected close marker ']'; write",
        "`` | is empty",
        "`[[1e400]]` | line 1, column 3: 1e400 is too large for float32",
        "`[[-1e39]]` | line 1, column 3: -1e39 is too large for float32",
        "`[[16777217]]` | 16777217 cannot be held exactly",
      })
  @DisplayName("is refused when it is wrong, with line and column")
  void refused(String text, String expected) throws IOException {
    assertRefused("a.json", text, expected);
  }

  @Test
  @DisplayName("is refused with as much of a long number as fits a line")
  void longNumber() throws IOException {
    String text = "[[1],\n[" + "9".repeat(5000) + "]]";
    assertRefused("a.json", text, "line 2, column 2: " + "9".repeat(40) + "… is too large");
  }

  @Test
  @DisplayName("is refused when it is not text, and the message says what it is")
  void notText() throws IOException {
    assertRefused(
        "a.json", new byte[] {0x1f, (byte) 0x8b, 8}, "is packed with gzip; unpack it first");
  }
}
