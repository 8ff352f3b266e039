package poolinglab.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

@DisplayName("Every rung gives the reference's result, bit for bit")
class ExactnessTest {
  /** More with {@code -Dpoolinglab.ladder.cases=100000}. */
  private static final int CASES = Integer.getInteger("poolinglab.ladder.cases", 60);

  @Test
  @DisplayName("in this JVM")
  void here() {
    assertThat(KernelSearch.search(1, Math.min(CASES, 60))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("in a JVM with vectors of another width, and in one without")
  @CsvSource({
    "64 bits,    --add-modules=jdk.incubator.vector -Dpoolinglab.vector.bits=64",
    "128 bits,   --add-modules=jdk.incubator.vector -XX:MaxVectorSize=16",
    "256 bits,   --add-modules=jdk.incubator.vector -Dpoolinglab.vector.bits=256"
        + " -XX:CompileThresholdScaling=0.1",
    "512 bits,   --add-modules=jdk.incubator.vector -Dpoolinglab.vector.bits=512",
    "no vectors, -Dno.module.is.added",
  })
  void elsewhere(String width, String options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options.split(" ")));
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(KernelSearch.class.getName(), "1000", String.valueOf(CASES)));
    Process jvm = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(jvm.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(said).contains(CASES + " cases are exact with " + width);
    assertThat(jvm.exitValue()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("and a planted mistake is found")
  void plantedMistakes(PlantedMistake mistake) {
    assertThat(
            LongStream.range(0, 200)
                .mapToObj(KernelCase::of)
                .filter(one -> one.pooling() instanceof MaxPooling)
                .anyMatch(one -> difference(mistake, one).isPresent()))
        .isTrue();
  }

  private static Optional<String> difference(PlantedMistake mistake, KernelCase one) {
    MaxPooling pooling = (MaxPooling) one.pooling();
    FeatureMaps input = one.input();
    FeatureMaps gradient = one.gradOutput();
    return Exactness.difference(pooling.forward(input), mistake.forward(pooling, input))
        .or(() -> Exactness.difference(pooling.argmax(input), mistake.argmax(pooling, input)))
        .or(
            () ->
                Exactness.difference(
                    pooling.backward(input, gradient), mistake.backward(pooling, input, gradient)));
  }
}
