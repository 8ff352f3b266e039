package poolinglab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The launcher")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script for bash")
class LauncherTest {
  private static final String BOOT = "data/fashion-mnist/test/9-ankle-boot/00000.png";

  @TempDir private Path folder;

  @Test
  @DisplayName("gives the fast engine its vectors, and keeps the JVM's warning of them to itself")
  void vectorsWithoutAWarning() throws IOException, InterruptedException {
    Path err = folder.resolve("err");
    String out = pooling(err, "apply", BOOT, "--kernel", "2", "--json", "--engine", "fast", "-v");
    assertThat(Files.readString(err))
        .isEqualTo("2×2 windows with the Vector API: 2×2 windows in rows that fill a vector.\n");
    assertThat(out).isEqualTo(Run.of("apply", BOOT, "--kernel", "2", "--json").out()).isNotEmpty();
  }

  @Test
  @DisplayName("lets errors of the fast engine through")
  void errors() throws IOException, InterruptedException {
    Path err = folder.resolve("err");
    String out = pooling(err, "apply", BOOT, "--kernel", "0", "--engine=fast");
    assertThat(out).isEmpty();
    assertThat(Files.readString(err)).startsWith("pooling: kernel size must be at least 1×1");
  }

  private static String pooling(Path err, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./pooling"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process launcher = builder.start();
    String out = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    launcher.waitFor();
    // What stands between the JVM and the file ends a moment after the JVM.
    for (int tries = 0; Files.size(err) == 0 && tries < 100; tries++) {
      Thread.sleep(20);
    }
    return out;
  }
}
