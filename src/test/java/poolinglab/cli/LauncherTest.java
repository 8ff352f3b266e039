package poolinglab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.file.ArrayFile;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;

@DisplayName("The launcher")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script for bash")
class LauncherTest {
  private static final String BOOT = "data/fashion-mnist/test/9-ankle-boot/00000.png";

  @TempDir private Path folder;

  @Test
  @DisplayName("gives the fast engine its vectors, and hides the JVM's warning about them")
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

  @Test
  @DisplayName("says in one line how to get more memory")
  void memory() throws IOException, InterruptedException {
    Path large = folder.resolve("large.npy");
    new ArrayFile(FeatureMaps.zeros(1, 1, Size.square(4096)), 2).write(large);
    Path err = folder.resolve("err");
    Process process =
        start(
            err, Map.of("JDK_JAVA_OPTIONS", "-Xmx48m"), "apply", large.toString(), "--kernel", "2");
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(ownLines(err))
        .singleElement()
        .asString()
        .contains("needs about 128 MB of memory", "allow more memory: JAVA_TOOL_OPTIONS=-Xmx1g");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"check", "self-check", "grade"})
  @DisplayName("says in one line that a Java without a compiler cannot compile answers")
  void noCompiler(String command) throws IOException, InterruptedException {
    Path workspace = folder.resolve("mine");
    assertThat(Run.of("exercises", "init", workspace.toString()).exitCode()).isZero();
    Path exemplar = Path.of("src/exercises/02-max-pool-2x2/exemplar/MaxPool2x2.java");
    Path answer = workspace.resolve("02-max-pool-2x2/MaxPool2x2.java");
    Files.copy(exemplar, answer, StandardCopyOption.REPLACE_EXISTING);
    List<String> words = new ArrayList<>();
    if (command.equals("grade")) {
      words.addAll(List.of("grade", workspace.toString(), "--only", "2", "--report"));
      words.add(folder.resolve("report").toString());
    } else {
      words.addAll(List.of("exercises", command, "2", "--in", workspace.toString()));
    }
    Path err = folder.resolve("err");
    String modules = "--limit-modules=java.se,jdk.unsupported,jdk.incubator.vector";
    Process process = start(err, Map.of("JDK_JAVA_OPTIONS", modules), words.toArray(String[]::new));
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(ownLines(err)).singleElement().asString().contains("Use a complete JDK");
  }

  /** Without what the JVM itself says of the options in its environment. */
  private static List<String> ownLines(Path err) throws IOException {
    return Files.readAllLines(err).stream().filter(line -> !line.startsWith("NOTE:")).toList();
  }

  private static Process start(Path err, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("./pooling"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(err.toFile()).redirectOutput(Redirect.DISCARD);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    return builder.start();
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
