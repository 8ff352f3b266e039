package poolinglab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.file.ArrayFile;

@DisplayName("The command, with a model that Keras saved,")
class KerasCommandsTest {
  private static final String MODEL = "data/keras/lesson-pooled.keras";

  private static final String IMAGES = "src/test/resources/poolinglab/keras/images.npy";
  private static final String ANSWERS =
      "src/test/resources/poolinglab/keras/lesson-pooled-output.npy";

  @TempDir private Path folder;

  private static JsonNode json(Run run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  @DisplayName("network shows its ledger, its text, and what its poolings save")
  void network() throws IOException {
    Run run = Run.of("network", MODEL);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("28x28x1 conv5@3 max2 conv15@3 max2 dense3\n  saved by Keras 3.15.1\n")
        .contains("Pooling saves 24,795 of 26,663 parameters (93.0 %): 1,868 are left.")
        .contains("36,023", "26,663", "2,948", "26×26");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    JsonNode json = json(Run.of("network", MODEL, "--json"));
    assertThat(json.at("/model/kerasVersion").asText()).isEqualTo("3.15.1");
    assertThat(List.of("sameUnpooled", "validUnpooled", "samePooled", "validPooled"))
        .extracting(variant -> json.at("/parametersOfVariants/" + variant).asInt())
        .containsExactly(36_023, 26_663, 2_948, 1_868);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--by-hand"})
  @DisplayName("predict answers as Keras does, one object per image")
  void predict(String option) throws IOException {
    float[] expected = ArrayFile.read(Path.of(ANSWERS)).maps().values();
    Run run =
        option.isEmpty()
            ? Run.of("predict", MODEL, IMAGES, "--json")
            : Run.of("predict", MODEL, IMAGES, "--json", option);
    JsonNode answers = json(run);
    assertThat(answers).hasSize(16);
    for (int n = 0; n < 16; n++) {
      JsonNode answer = answers.get(n);
      int best = 0;
      for (int c = 0; c < 3; c++) {
        double probability = answer.at("/probabilities/" + c).asDouble();
        assertThat(Math.abs(probability - expected[3 * n + c])).isLessThan(1e-5);
        best = expected[3 * n + c] > expected[3 * n + best] ? c : best;
      }
      assertThat(answer.get("class").asInt()).isEqualTo(best);
      assertThat(answer.get("image").asText()).isEqualTo(IMAGES + "[" + n + "]");
    }
  }

  @Test
  @DisplayName("predict tells how many of the bundled test images are right, with pictures")
  void bundled() {
    Run run = Run.of("predict", MODEL, "--by-hand");
    assertThat(run.out())
        .startsWith("600 images, by hand\n28x28x1 conv5@3")
        .contains("T-shirt/top     200    190   95.0 %  Dress (10)")
        .contains("580 of 600 are right, 96.7 %.", "✓ Ankle boot 100.0 %", "✗ Dress");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  @DisplayName("predict takes pictures and folders, names classes, and draws feature maps")
  void pictures() throws IOException {
    Path boots = Path.of("data/fashion-mnist/test/9-ankle-boot");
    String maps = folder.resolve("maps").toString();
    Run run =
        Run.of(
            "predict",
            MODEL,
            boots + "/00000.png",
            boots + "/00250.png",
            "--by-hand",
            "--names",
            "shirt,dress,boot",
            "--feature-maps",
            maps);
    assertThat(run.out()).startsWith("2 images, by hand").contains("boot 100.0 %");
    assertThat(run.err()).contains("4 drawings → " + maps);
    try (Stream<Path> files = Files.list(Path.of(maps))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "01-00000.png-layer2-max2.svg",
              "01-00000.png-layer4-max2.svg",
              "02-00250.png-layer2-max2.svg",
              "02-00250.png-layer4-max2.svg");
    }
    assertThat(Path.of(maps, "01-00000.png-layer4-max2.svg"))
        .content()
        .contains("8 of 15 feature maps, 11×11 before and 5×5 after");
    Run all = Run.of("predict", MODEL, boots.toString(), "--by-hand");
    assertThat(all.out()).contains("200 images", "class 2  100.0 %", "… and 160 more; with --json");
  }

  @Test
  @DisplayName("predict compares both ways, layer by layer")
  void compares() throws IOException {
    Run run = Run.of("predict", MODEL, "--compare");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("3 images through", "5  dense3")
        .contains("✓ By hand and in Deeplearning4j the network gives the same values.");
    assertThat(json(Run.of("predict", MODEL, IMAGES, "--compare", "--json")).at("/images").asInt())
        .isEqualTo(16);
  }

  @Test
  @DisplayName("compare --network runs it with its own weights, and a study takes its layers")
  void elsewhere() {
    assertThat(Run.of("compare", "--network", MODEL).out())
        .isEqualTo(Run.of("predict", MODEL, "--compare").out());
    assertThat(GivenNetwork.layersOf(MODEL)).isEqualTo("conv5@3 max2 conv15@3 max2");
    assertThat(GivenNetwork.layersOf("conv5@3 max2")).isEqualTo("conv5@3 max2");
  }
}
