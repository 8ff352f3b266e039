package poolinglab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The command, with a model that Keras saved,")
class KerasCommandsTest {
  private static final String MODEL = "src/test/resources/poolinglab/keras/lesson-pooled.keras";

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
}
