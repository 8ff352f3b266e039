package poolinglab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A command that needs no network")
class StartTest {
  private static final Pattern LIBRARY =
      Pattern.compile("(org\\.nd4j|org\\.deeplearning4j|org\\.datavec|org\\.bytedeco)\\.\\S+");

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "--help",
        "network 28x28x1 conv5@3 max2 dense3",
        "apply data/fashion-mnist/test/9-ankle-boot/00000.png --kernel 2 --json",
        "exercises list --in WORKSPACE",
        "example",
        "data",
      })
  @DisplayName("loads no class of Deeplearning4j, ND4J or DataVec, which would cost seconds")
  void loadsNoLibrary(String command) throws IOException, InterruptedException {
    Path workspace = folder.resolve("mine");
    Run.of("exercises", "init", workspace.toString());
    Path log = folder.resolve("classes");
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                PoolingCommand.class.getName()));
    words.addAll(List.of(command.replace("WORKSPACE", workspace.toString()).split(" ")));
    Process process =
        new ProcessBuilder(words)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
    try (Stream<String> lines = Files.lines(log)) {
      List<String> loaded = lines.toList();
      assertThat(loaded).anyMatch(line -> line.contains("poolinglab.cli.PoolingCommand"));
      assertThat(loaded)
          .flatMap(line -> LIBRARY.matcher(line).results().map(match -> match.group()).toList())
          .isEmpty();
    }
  }
}
