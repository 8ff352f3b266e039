package poolinglab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.file.ArrayFile;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;

@DisplayName("The command")
class CommandsTest {
  @TempDir private Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lesson",
        "network",
        "predict",
        "apply",
        "compare",
        "benchmark",
        "benchmark training",
        "deviations",
        "data",
        "example",
        "study",
        "grade",
        "notebook",
        "notebook install",
        "notebook uninstall",
        "notebook open",
        "notebook run",
        "exercises",
        "lab",
        "exercises init",
        "exercises list",
        "exercises next",
        "exercises check",
        "exercises watch",
        "exercises hint",
        "exercises reset",
        "exercises solution",
        "exercises self-check"
      })
  @DisplayName("explains itself and each of its commands")
  void help(String command) {
    // Where a description cannot be formatted, picocli says so on the process's own error stream.
    PrintStream own = System.err;
    ByteArrayOutputStream warnings = new ByteArrayOutputStream();
    System.setErr(new PrintStream(warnings, true, StandardCharsets.UTF_8));
    Run run;
    try {
      run = command.isEmpty() ? Run.of("--help") : Run.of((command + " --help").split(" "));
    } finally {
      System.setErr(own);
    }
    assertThat(warnings.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Usage: pooling").doesNotContain("\u001B");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  @DisplayName("knows its version and can complete itself")
  void versionAndCompletion() {
    assertThat(Run.of("--version").out())
        .startsWith("Pooling Lab 0.")
        .contains("Deeplearning4j 1.0.0-M2.1");
    assertThat(Run.of("generate-completion").out()).contains("complete -F", "apply");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--kernel 2 | 6,8;14,16",
        "--kernel 1x2 | 2,4;6,8;10,12;14,16",
        "--kernel 3 --stride 1 | 11,12;15,16",
        "--kernel 2 --stride 1x2 --border same | 6,8;10,12;14,16;14,16",
        "--pool avg | 3.5,5.5;11.5,13.5",
        "--pool avg --kernel 3 --padding 1 --count-padding | 1.5555556,2.4444444;5.111111,6",
        "--pool sum --global | 136",
        "--pool pnorm --p 1 | 14,22;46,54",
        "--kernel 2 --dilation 2 --stride 1 | 11,12;15,16",
        "--kernel 3 --border ceil | 11,12;15,16",
      })
  @DisplayName("apply pools a file by hand, and by the library where it can")
  void apply(String options, String expected) throws IOException {
    String in = file("in.csv", "1,2,3,4\n5,6,7,8\n9,10,11,12\n13,14,15,16\n");
    boolean libraryCan = !options.contains("sum") && !options.contains("ceil");
    for (String engine :
        libraryCan
            ? new String[] {"reference", "fast", "dl4j"}
            : new String[] {"reference", "fast"}) {
      Path out = folder.resolve("out.csv");
      Run run =
          Run.of(
              ("apply " + in + " " + options.strip() + " --engine " + engine + " -o " + out)
                  .split(" +"));
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).isEmpty();
      assertThat(Files.readString(out).strip()).isEqualTo(expected.replace(";", "\n"));
    }
  }

  @Test
  @DisplayName("apply carries a gradient back")
  void gradient() throws IOException {
    String in = file("in.csv", "1,9\n3,4\n");
    String g = file("g.csv", "7\n");
    Run run = Run.of("apply", in, "--gradient", g, "--json");
    assertThat(run.out()).isEqualTo("[[0,7],[0,0]]\n");
    for (String engine : new String[] {"dl4j", "fast"}) {
      assertThat(Run.of("apply", in, "--gradient", g, "--json", "--engine", engine).out())
          .isEqualTo(run.out());
    }
  }

  @Test
  @DisplayName("apply says which rung the fast engine uses, and why")
  void verbose() throws IOException {
    String in = file("in.csv", "1,2,3,4\n5,6,7,8\n");
    Run run = Run.of("apply", in, "--engine", "fast", "--verbose");
    assertThat(run.out()).isEqualTo(" 6  8\n");
    assertThat(run.err()).startsWith("the larger of two rows, then of each pair: 2×2 windows");
  }

  @Test
  @DisplayName("apply keeps the dimensions of its input and prints every plane")
  void dimensions() {
    Path in = folder.resolve("maps.npy");
    FeatureMaps maps = FeatureMaps.zeros(2, 3, Size.square(4));
    maps.values()[5] = 7;
    new ArrayFile(maps, 4).write(in);
    Path out = folder.resolve("out.npy");
    assertThat(Run.of("apply", in.toString(), "-o", out.toString()).err())
        .contains("kernel 2×2, stride 2×2, border truncate: 2 images, 3 channels, 4×4 → 2×2 → ");
    assertThat(ArrayFile.read(out).rank()).isEqualTo(4);
    assertThat(ArrayFile.read(out).maps().shape()).isEqualTo("[2,3,2,2]");
    assertThat(Run.of("apply", in.toString()).out())
        .contains("image 0, channel 0\n 7  0\n 0  0\n", "image 1, channel 2");
  }

  @Test
  @DisplayName("apply pools channels-last arrays as such, and warns when one looks like it")
  void channelsLast() throws IOException {
    String in = file("in.json", "[[[1,9],[2,8]],[[3,7],[4,6]]]");
    assertThat(Run.of("apply", in, "--layout", "nhwc", "--json").out()).isEqualTo("[[[4,9]]]\n");
    String picture = file("picture.json", "[[[1],[2]],[[3],[4]]]");
    Run warned = Run.of("apply", picture, "--kernel", "2x1", "--json");
    assertThat(warned.out()).isEqualTo("[[[2]],[[4]]]\n");
    assertThat(warned.err()).contains("2 channels of 2×1", "add --layout nhwc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.npy", "out.json", "out.png"})
  @DisplayName("apply's ladder pools channels-last arrays where they are, and answers the same")
  void channelsLastAndFast(String name) throws IOException {
    String in = file("in.json", "[[[1,9,0],[2,8,0],[5,5,0]],[[3,7,0],[4,6,1],[9,0,0]]]");
    byte[][] results = new byte[2][];
    for (int i = 0; i < 2; i++) {
      Path out = folder.resolve(name);
      String engine = i == 0 ? "reference" : "fast";
      Run run = Run.of("apply", in, "--layout", "nhwc", "--engine", engine, "-o", out.toString());
      assertThat(run.err()).contains("1 image, 3 channels, 2×3 → 1×1, 2 input cells lost");
      results[i] = Files.readAllBytes(out);
    }
    assertThat(results[1]).isEqualTo(results[0]);
  }

  @Test
  @DisplayName("apply writes the places of maxima, and puts the maxima back there")
  void unpooling() throws IOException {
    String in = file("in.csv", "1,2,3\n6,5,4\n7,8,9\n");
    String pooled = folder.resolve("pooled.csv").toString();
    String places = folder.resolve("places.csv").toString();
    Run.of("apply", in, "--border", "ceil", "--argmax", places, "-o", pooled);
    assertThat(Files.readString(Path.of(places))).isEqualTo("3,5\n7,8\n");
    assertThat(Run.of("apply", pooled, "--unpool", places, "--output-size", "3").out())
        .isEqualTo(" 0  0  0\n 6  0  4\n 0  8  9\n");
  }

  @Test
  @DisplayName("apply says that maxima ignore NaN, unless NaN is to be propagated")
  void nan() throws IOException {
    String in = file("in.csv", "nan,2\n3,4\n");
    Run ignored = Run.of("apply", in, "--json");
    assertThat(ignored.out()).isEqualTo("[[4]]\n");
    assertThat(ignored.err()).contains("the input holds NaN", "--nan propagate");
    Run propagated = Run.of("apply", in, "--nan", "propagate", "--json");
    assertThat(propagated.out()).isEqualTo("[[\"NaN\"]]\n");
    assertThat(propagated.err()).isEmpty();
    assertThat(Run.of("apply", in, "--pool", "avg", "--json").err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--padding 1,0,0,1 | [[2,3],[8,9]]",
        "--border same-lower --stride 2 --kernel 3 | [[5,6],[8,9]]",
        "--border valid | [[5]]",
        "--pool avg --output-size 2x1 | [[3.5],[6.5]]",
        "--output-size 1x4 | [[7,8,9,9]]",
        "--pool avg --divisor 2 | [[6]]",
      })
  @DisplayName("apply knows the windows of every framework")
  void windows(String options, String expected) throws IOException {
    String in = file("in.csv", "1,2,3\n4,5,6\n7,8,9\n");
    String[] words = ("apply " + in + " --json " + options).split(" ");
    assertThat(Run.of(words).out().strip()).isEqualTo(expected);
  }

  @Test
  @DisplayName("network prints the ledger, as JSON too, and the library's summary")
  void network() throws IOException {
    String text = "28x28x1 conv5@3 max2 conv15@3 max2 dense3";
    Run run = Run.of("network", text, "--dl4j");
    assertThat(run.out()).contains("1,868", "(3·3·5+1)·15", "Total Parameters", "10×10");
    assertThat(run.out().lines()).noneMatch(line -> line.endsWith(" "));
    JsonNode json = new ObjectMapper().readTree(Run.of("network", text, "--json").out());
    assertThat(json.get("parameters").asInt()).isEqualTo(1868);
    assertThat(json.get("layers")).hasSize(6);
  }

  @Test
  @DisplayName("data lists the images")
  void data() throws IOException {
    Run run = Run.of("data");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("1,800", "600", "28×28");
    JsonNode json = new ObjectMapper().readTree(Run.of("data", "--json").out());
    assertThat(json.get("test").get("images").asInt()).isEqualTo(600);
  }

  @Test
  @DisplayName("compare surveys random cases, as JSON too, and shows any of them again")
  void survey() throws IOException {
    Run run = Run.of("compare", "--cases", "200", "--seed", "3");
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out())
        .contains("200 random cases of seed 3", "✓ Nothing is left unexplained")
        .contains("20 random cases of poolings that Deeplearning4j lacks")
        .containsPattern("unpooling +gradient of max +2 +\\d+ +\\d+ +0\n");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    JsonNode json = new ObjectMapper().readTree(Run.of("compare", "--cases", "50", "--json").out());
    assertThat(json.get("unexplained")).isEmpty();
    assertThat(json.get("rungs").get("differing")).isEmpty();
    assertThat(json.get("rungs").get("agreeing").get("naive").asInt()).isEqualTo(5);
    assertThat(json.get("equivalents").get("differing")).isEmpty();
    assertThat(json.get("equivalents").get("rows").get(0).get("pooling").asText())
        .isEqualTo("adaptive max");
    assertThat(json.get("rows").get(0).get("agreeing").asInt()).isNotNegative();
    Run one = Run.of("compare", "--seed", "3", "--case", "5");
    assertThat(one.exitCode()).isZero();
    assertThat(one.out()).contains("layer", "operation", "by hand", "gradient");
  }

  @Test
  @DisplayName("compare looks closely at an input, marks the winners, and shows the backward pass")
  void closely() throws IOException {
    String in = file("in.csv", "1,9\n3,4\n");
    String g = file("g.csv", "7\n");
    Run run = Run.of("compare", in, "--kernel", "2", "--gradient", g);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains(
            " 1 [9]", "= layer: agrees", "= operation: agrees", "= the rungs of the ladder: agree")
        .containsPattern("gradient by hand +by the library\n +0  7 +0  7\n");
    String low = file("low.csv", "-inf,nan\n");
    Run known = Run.of("compare", low, "--kernel", "1x2");
    assertThat(known.exitCode()).isZero();
    assertThat(known.out())
        .contains("≈ layer: differs, and is known to", "A maximum starts at −3.402823e38", "!-∞!");
    JsonNode json =
        new ObjectMapper().readTree(Run.of("compare", low, "--kernel", "1x2", "--json").out());
    assertThat(json.get("layer").asText()).isEqualTo("explained");
  }

  @Test
  @DisplayName(
      "compare runs a whole network both ways, layer by layer, on images of its own or yours")
  void compareNetwork() throws IOException {
    String text = "28x28x1 conv2@5/2 max2 dense3";
    Run run = Run.of("compare", "--network", text);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("3 images through " + text, "2 × 6×6", "✓ By hand and in");
    var json = new ObjectMapper().readTree(Run.of("compare", "--network", text, "--json").out());
    assertThat(json.path("agrees").asBoolean()).isTrue();
    assertThat(json.path("layers")).hasSize(3);
    Path image = Files.writeString(folder.resolve("image.json"), "[[0.5, 0.25], [1, 0]]");
    Run own = Run.of("compare", image.toString(), "--network", "2x2x1 conv1@2 dense2");
    assertThat(own.exitCode()).isZero();
    assertThat(own.out()).contains("1 images through");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "32x32x1 dense3 | --seed=1    | the bundled images are 28x28x1",
        "28x28x1 dense3 | --cases=3   | Choose one",
        "28x28x1 dense3 | --kernel=3  | add a file",
        "28x28x1 sum2 dense3 | --seed=1 | refuses sums",
      })
  @DisplayName("compare refuses a network that does not fit what it is to run on, in one line")
  void networkRefused(String text, String option, String message) {
    Run run = Run.of("compare", "--network", text, option);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  @Test
  @DisplayName("compare runs golden cases, and fails with exit code 1 if one is wrong")
  void golden() throws IOException {
    Path right = Path.of("src/test/resources/poolinglab/golden/pooling-golden.json");
    Run run = Run.of("compare", "--golden", right.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).containsPattern("by hand +240 +240 +0 +0 +0");
    String wrong =
        file(
            "wrong.json",
            Files.readString(right).replaceFirst("\"output\": ?\\[[-0-9.]+", "\"output\":[99"));
    Run failed = Run.of("compare", "--golden", wrong);
    assertThat(failed.exitCode()).isOne();
    assertThat(failed.out()).contains("✗ reference, case 0", "✗ library, case 0");
    JsonNode json =
        new ObjectMapper().readTree(Run.of("compare", "--golden", wrong, "--json").out());
    assertThat(json.get("failures")).hasSize(2);
  }

  @Test
  @DisplayName("defaults asks the library, and its page is the one in docs")
  void defaults() throws IOException {
    Run table = Run.of("defaults");
    assertThat(table.exitCode()).as(table.err()).isZero();
    assertThat(table.out()).contains("docs/translation.md");
    assertThat(table.out().lines()).allMatch(line -> line.length() <= 80);
    Run json = Run.of("defaults", "--json");
    JsonNode stride = new ObjectMapper().readTree(json.out()).get(5);
    assertThat(stride.get("topic").asText()).isEqualTo("pooling 3×3: stride");
    assertThat(stride.get("dl4j").asText()).isEqualTo("2×2");
    assertThat(Run.of("defaults", "--markdown").out())
        .isEqualTo(Files.readString(Path.of("docs/translation.md")));
  }

  @Test
  @DisplayName("network --as prints a program, or writes it with its weights")
  void export() throws IOException {
    Run printed = Run.of("network", "9x9x1 conv2@3 max2 dense3", "--as", "pytorch");
    assertThat(printed.out()).startsWith("# 9x9x1 conv2@3 max2 dense3 in PyTorch\nimport torch");
    Path program = folder.resolve("net.py");
    Path weights = folder.resolve("w.npz");
    Run written =
        Run.of(
            "network",
            "9x9x1",
            "dense3",
            "--as",
            "keras",
            "-o",
            "" + program,
            "--weights",
            "" + weights);
    assertThat(written.exitCode()).as(written.err()).isZero();
    assertThat(written.out()).isEmpty();
    assertThat(Files.readString(program)).contains("numpy.load(\"" + weights + "\")");
    assertThat(weights).isNotEmptyFile();
    Path model = folder.resolve("model.keras");
    Run saved = Run.of("network", "9x9x1 conv2@3 max2 dense3", "--as", "keras", "-o", "" + model);
    assertThat(saved.err()).isEqualTo("9x9x1 conv2@3 max2 dense3 → " + model + "\n");
    Run again = Run.of("network", "" + model, "--as", "dl4j");
    assertThat(again.out()).contains("9x9x1 conv2@3 max2 dense3", "public final class Network {");
  }

  @Test
  @DisplayName("compare trains a network both ways, step by step, and writes two charts")
  void training() throws IOException {
    Path out = folder.resolve("training");
    Run run =
        Run.of("compare", "--training", "28x28x1 conv1@5/3 dense3", "--steps", "3", "-o", "" + out);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("16 images per step", "✓ By hand and in double precision");
    assertThat(out.resolve("training-losses.svg")).isNotEmptyFile();
    assertThat(out.resolve("training-differences.svg")).isNotEmptyFile();
    JsonNode json =
        new ObjectMapper()
            .readTree(
                Run.of("compare", "--training", "28x28x1 dense3", "--steps", "2", "--json").out());
    assertThat(json.get("passes").booleanValue()).isTrue();
    assertThat(json.get("steps")).hasSize(2);
    double byHand = json.at("/steps/1/byHand").doubleValue();
    assertThat(json.at("/steps/1/deeplearning4jInDouble").doubleValue())
        .isCloseTo(byHand, within(1e-6));
    assertThat(Run.of("compare", "--training", "9x9x1 dense3").err())
        .contains("the bundled images are 28x28x1, of 3 classes; got the network '9x9x1 dense3'");
    assertThat(Run.of("compare", "--training", "28x28x1 bn dense3").err())
        .contains("training by hand knows", "got 'bn'");
  }

  @Tag("slow")
  @Test
  @DisplayName("compare checks gradients by finite differences")
  void gradients() throws IOException {
    Run run = Run.of("compare", "--check-gradient");
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out())
        .contains("network, library", "network, by hand", "1,868", "✓")
        .doesNotContain("✗");
  }

  @Test
  @DisplayName(
      "benchmark times the contestants that are right, in a table, and writes figures and a chart")
  void benchmark() throws IOException {
    Path out = folder.resolve("speed");
    String what = "benchmark --quick --rounds 3 --shape 1,2,8,8 --kernel 2 --rungs flat -o " + out;
    Run run = Run.of(what.split(" "));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("JDK", "max 2×2/2 over [1,2,8,8], forward", "streaming limit", "libnd4j");
    assertThat(out.resolve("max-2x2-2-over-1-2-8-8-forward.svg")).isNotEmptyFile();
    JsonNode json = new ObjectMapper().readTree(out.resolve("benchmark.json").toFile());
    JsonNode flat = json.get("workloads").get(0).get("results").get(1);
    assertThat(flat.get("name").asText()).isEqualTo("flat");
    assertThat(flat.get("turns").asInt()).isEqualTo(3);
    assertThat(flat.get("timesTheOperation").asDouble()).isPositive();
  }

  @Test
  @DisplayName("deviations are checked live, in a table, one by one, and as JSON")
  void deviations() throws IOException {
    Run all = Run.of("deviations");
    assertThat(all.exitCode()).isZero();
    assertThat(all.out()).contains("max-floor", "still so?").doesNotContain("CHANGED");
    Run one = Run.of("deviations", "max-floor");
    assertThat(one.out()).contains("answers now  [-3.402823E38]", "correct      −∞.");
    JsonNode json = new ObjectMapper().readTree(Run.of("deviations", "--json").out());
    assertThat(json).allMatch(each -> each.get("stillSo").asBoolean());
  }

  @Test
  @DisplayName("deviations produce the page in docs/")
  void deviationsPage() throws IOException {
    assertThat(Run.of("deviations", "--markdown").out())
        .isEqualTo(Files.readString(Path.of("docs/deviations.md")));
  }

  @Test
  @DisplayName("uses colour only where allowed")
  void colour() {
    assertThat(Run.of("network", "4x4x1 max2 dense2", "--color", "always").out())
        .contains("\u001B[1m");
    assertThat(Run.of("network", "4x4x1 max2 dense2").out()).doesNotContain("\u001B");
  }
}
