package poolinglab.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.conformance.ConformanceException;
import poolinglab.conformance.PoolingCase;
import poolinglab.ladder.Rung;

@DisplayName("Golden cases by PyTorch and TensorFlow")
class GoldenFileTest {
  static final Path GOLDEN = Path.of("src/test/resources/poolinglab/golden/pooling-golden.json");

  private static final String GOOD =
      """
      [{"framework":"pytorch","pooling":"max","shape":[1,1,2,2],"kernel":[2,2],"stride":[2,2],
      "padding":[0,0],"dilation":[1,1],"mode":"truncate","input":[1,2,3,"NaN"],"output":[3],
      "gradOutput":[5],"gradInput":[0,0,5,0]}]
      """;

  @TempDir private Path folder;

  @Test
  @DisplayName("are answered correctly by hand, all 240, and by the library where it has the mode")
  void all() {
    GoldenRun run = GoldenRun.of(GoldenFile.read(GOLDEN));
    assertThat(run.failures()).isEmpty();
    assertThat(run.reference()).isEqualTo(new Tally(240, 0, 0, 0, 0));
    assertThat(run.ladder()).isEqualTo(new Tally(240, 0, 0, 0, 0));
    assertThat(run.library().agreeing()).isEqualTo(218);
    assertThat(run.library().explained()).isEqualTo(4);
  }

  @Test
  @DisplayName("fail if an answer is wrong, once by hand and once by the library")
  void wrongAnswer() throws IOException {
    Path file = folder.resolve("wrong.json");
    Files.writeString(file, GOOD.replace("\"output\":[3]", "\"output\":[4]"));
    GoldenRun run = GoldenRun.of(GoldenFile.read(file));
    assertThat(run.failures())
        .containsExactly(
            "reference, case 0 (pytorch, max): output, image 0, channel 0, cell (0, 0):"
                + " expected 4.0, got 3.0",
            "library, case 0 (pytorch, max): output, image 0, channel 0, cell (0, 0):"
                + " expected 4.0, got 3.0");
    Files.writeString(file, GOOD.replace("[0,0,5,0]", "[0,5,0,0]"));
    assertThat(GoldenRun.of(GoldenFile.read(file)).failures()).hasSize(2);
    Files.writeString(file, GOOD);
    assertThat(GoldenRun.of(GoldenFile.read(file)).failures()).isEmpty();
  }

  @Test
  @DisplayName("fail if a rung of the ladder differs from the reference")
  void wrongRung() throws IOException {
    Path file = Files.writeString(folder.resolve("golden.json"), GOOD);
    Map<Rung, Optional<String>> differences =
        new EnumMap<>(Map.of(Rung.NAIVE, Optional.empty(), Rung.FLAT, Optional.of("planted")));
    GoldenRun run = GoldenRun.of(GoldenFile.read(file), asked -> differences);
    assertThat(run.failures()).containsExactly("ladder, case 0 (pytorch, max): flat: planted");
    assertThat(run.ladder()).isEqualTo(new Tally(0, 0, 1, 0, 0));
    assertThat(run.reference()).isEqualTo(new Tally(1, 0, 0, 0, 0));
  }

  @Test
  @DisplayName("use the gradient of a sum where they have none")
  void withoutGradient() throws IOException {
    String text = GOOD.replaceAll("(?s),\\s*\"gradOutput\".*", "}]");
    Path file = Files.writeString(folder.resolve("golden.json"), text);
    PoolingCase asked = GoldenFile.read(file).get(0).asked();
    assertThat(asked.gradOutput().values()).containsExactly(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "gradOutput":[5],"gradInput":[0,0,5,0]} | "p":2} | true
          "output":[3]    | "output":[3.001]   | false
          "output":[3]    | "output":[3.001],"tolerance":0.001 | true
          "output":[3]    | "output":[3.01],"tolerance":0.001  | false
          "max"           | "max","layout":"nchw" | true
          "output":[3]    | "nan":"propagate","output":["NaN"] | false
          "max","shape":[1,1,2,2] | "max","layout":"nhwc","shape":[1,2,2,1] | true
          "padding":[0,0] | "padding":[0,0,0,1] | true
          "truncate"      | "same-lower" | true
          "max"           | "avg","divisor":2 | false
          """)
  @DisplayName("may leave out gradients, and have a tolerance, layout, divisor and padding of four")
  void optional(String right, String other, boolean agrees) throws IOException {
    Path file = folder.resolve("golden.json");
    assertThat(GOOD.replace("\n", "")).contains(right.strip());
    Files.writeString(file, GOOD.replace("\n", "").replace(right.strip(), other.strip()));
    assertThat(GoldenRun.of(GoldenFile.read(file)).reference().agreeing())
        .isEqualTo(agrees ? 1 : 0);
  }

  @Test
  @DisplayName("are read with the channels last as well as first, and NaN may win")
  void channelsLast() throws IOException {
    Path file = folder.resolve("golden.json");
    Files.writeString(
        file,
        """
        [{"framework":"mine","pooling":"max","nan":"propagate","shape":[1,1,2,2],"kernel":[1,2],
        "stride":[1,2],"padding":[0,0],"dilation":[1,1],"mode":"valid","layout":"nhwc",
        "input":[1,"NaN",3,2],"output":[3,"NaN"]}]
        """);
    GoldenRun run = GoldenRun.of(GoldenFile.read(file));
    assertThat(run.failures()).isEmpty();
    assertThat(run.reference().agreeing()).isOne();
    assertThat(run.library().cases()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "max"      | "median"   | 'pooling' must be max, avg or pnorm; got median
          "truncate" | "sideways" | 'mode' must be truncate, ceil, same, same-lower or strict; got sideways
          "truncate" | 123456789012345678901234567890  | got 123456789012345678901234567890. Correct
          "truncate" | 1234567890123456789012345678901 | got 123456789012345678901234567890…. Correct
          "truncate" | 7          | 'mode' must be a text; got 7
          [1,1,2,2]  | [1,1,2]    | 'shape' must be a list of 4; got [1,1,2]
          [1,1,2,2]  | [1,1,2,-2] | at least one image, channel, row and column
          [1,1,2,2]  | [1,1,3,2]  | hold 6 values; got 4
          "kernel":[2,2] | "kernel":[2,2.5] | 'kernel' must be whole numbers; got 2.5
          "kernel":[2,2] | "kernel":[3,3]   | must fit into the padded input
          "kernel":[2,2] | "Kernel":[2,2]   | 'kernel' must be a list; got nothing
          "NaN"      | "many"     | 'input' must be numbers
          "output":[3] | "output":[3,4] | hold 1 values; got 2
          "max"      | "pnorm"    | 'p' must be a number; got nothing
          "max"      | "max","layout":"hwc" | 'layout' must be nchw or nhwc; got hwc
          "max"      | "max","nan":"keep"   | 'nan' must be ignore or propagate; got keep
          "max"      | "max","tolerance":"little" | 'tolerance' must be a number; got "little"
          "gradInput":[0,0,5,0] | "p":2 | 'gradInput' must be a list; got nothing
          "padding":[0,0] | "padding":[0,0,1] | 'padding' must be a list of 2; got [0,0,1]
          "padding":[0,0] | "padding":[0,0,0,2] | padding 0,0,0,2 must be smaller than the kernel
          """)
  @DisplayName("are refused in one line that names the case and the field")
  void wrongFields(String right, String wrong, String expected) throws IOException {
    Path file = folder.resolve("golden.json");
    assertThat(GOOD).contains(right.strip());
    Files.writeString(file, GOOD.replace(right.strip(), wrong.strip()));
    assertThatThrownBy(() -> GoldenFile.read(file))
        .isInstanceOf(ConformanceException.class)
        .hasMessageContaining("golden.json, case 0: ")
        .hasMessageContaining(expected.strip())
        .message()
        .doesNotContain("\n");
  }

  @Test
  @DisplayName("are refused in one line if the file is damaged, empty or missing")
  void wrongFiles() throws IOException {
    for (String content : List.of("", "{}", "[]", "[{", "hello", "[1]", "null")) {
      Path file = folder.resolve("golden.json");
      Files.writeString(file, content);
      assertThatThrownBy(() -> GoldenFile.read(file))
          .as(content)
          .isInstanceOf(ConformanceException.class)
          .hasMessageContaining("golden.json")
          .message()
          .doesNotContain("\n");
    }
    assertThatThrownBy(() -> GoldenFile.read(folder.resolve("none.json")))
        .hasMessageContaining("there is no file of golden cases at");
    assertThatThrownBy(() -> GoldenFile.read(folder)).isInstanceOf(ConformanceException.class);
  }
}
