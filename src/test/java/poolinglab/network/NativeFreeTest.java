package poolinglab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Describing a network")
class NativeFreeTest {

  /** What a command does that only describes; runs in a JVM of its own. */
  static final class Describe {
    private Describe() {}

    public static void main(String[] args) {
      var network = NetworkText.parse("28x28x1 conv5@3 max2 conv15@3 avg2:same gap dense3");
      System.out.println("parameters " + Ledger.of(network).parameters());
      System.out.println("saved " + Savings.of(network).byBoth());
    }
  }

  @Test
  @DisplayName("its ledger and its savings loads neither ND4J nor native code")
  void loadsNoNativeCode() throws IOException, InterruptedException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-verbose:class",
                "-cp",
                classPath,
                Describe.class.getName())
            .redirectErrorStream(true)
            .start();
    String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(loaded).contains("parameters 788", "poolinglab.network.Ledger");
    assertThat(loaded)
        .doesNotContain("org.nd4j.linalg.factory.Nd4j ", "org.bytedeco", "org.nd4j.nativeblas");
  }
}
