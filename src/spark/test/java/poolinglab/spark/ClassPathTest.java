package poolinglab.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The launcher's class path")
class ClassPathTest {
  /** Written by this build, with the profile. */
  private static final Path WITH_SPARK = Path.of("target/runtime.classpath");

  @TempDir private Path folder;

  @Test
  @DisplayName("is the same to the byte with the profile and without")
  void unchanged() throws IOException, InterruptedException {
    Path without = folder.resolve("runtime.classpath");
    Path log = folder.resolve("log");
    List<String> command =
        List.of(
            "mvn",
            "-B",
            "-o",
            "dependency:build-classpath",
            "-DincludeScope=runtime",
            "-Dmdep.outputFile=" + without);
    int exitCode =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(exitCode).as(Files.readString(log)).isZero();
    assertThat(WITH_SPARK).hasSameBinaryContentAs(without);
  }
}
