package poolinglab.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.cli.Run;

@DisplayName("The examples")
class ExamplesTest {
  private static final Path SOURCES = Path.of("src/main/java/poolinglab/example");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          01 | unrolled  [[5.0, 9.0], [-1.0, 4.0]]; loop      [[5.0, 9.0], [-1.0, 4.0]]
          02 | output      [[[[ 5.0000, 9.0000], [ -1.0000, 4.0000]]]]; parameters  0
          03 | library: 0 of 120 cells differ, largest difference 0.0; changing a cell: 1 of; cell (2, 1)
          04 | 36,023; 1,868
          05 | by hand         1868; ledger          1868; Deeplearning4j  1868
          07 | 0  1111     0        0  1111     0; 100  1000     0      100  1000
          08 | dark line on bright
          09 | TRUNCATE: output 2×2, cells lost 9; SAME: output 3×3; STRICT: border strict needs
          11 | 1,868 parameters; right: 580 of 600; Deeplearning4j: 0.000000
          """)
  @DisplayName("print what their essays promise")
  void output(String name, String expected) {
    Run run = Run.of("example", name);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().replace(" ,", ",")).contains(expected.split("; "));
  }

  @Test
  @DisplayName("train to an accuracy well above 80 % in three epochs")
  void trainOnImages() {
    String out = Run.of("example", "6").out();
    var accuracy = Pattern.compile("test pictures: ([0-9.]+) %").matcher(out);
    assertThat(accuracy.find()).as(out).isTrue();
    assertThat(Double.parseDouble(accuracy.group(1))).isGreaterThan(80);
    var losses =
        Pattern.compile("loss ([0-9.]+)")
            .matcher(out)
            .results()
            .map(loss -> Double.parseDouble(loss.group(1)))
            .toList();
    assertThat(losses).hasSize(3).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  @DisplayName("show a maximum wiping out a dark line")
  void darkLine() {
    String out = Run.of("example", "08").out();
    String dark = out.substring(out.indexOf("dark"));
    assertThat(dark).contains("9  9  9").contains("4.500");
  }

  @Test
  @DisplayName("are all in the catalogue, in order, each with an essay that says what to see")
  void catalogue() throws IOException {
    List<String> files;
    try (var sources = Files.list(SOURCES)) {
      files =
          sources
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith("Example"))
              .sorted()
              .toList();
    }
    assertThat(Catalogue.entries()).hasSameSizeAs(files);
    for (int i = 0; i < files.size(); i++) {
      String name = Catalogue.entries().get(i).name();
      assertThat(files.get(i).toLowerCase()).isEqualTo("example" + name.replace("-", "") + ".java");
      assertThat(Files.readString(SOURCES.resolve(files.get(i)))).contains("You should see");
      assertThat(Run.of("example").out()).contains(name);
    }
  }
}
