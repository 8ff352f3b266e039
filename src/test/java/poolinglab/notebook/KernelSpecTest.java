package poolinglab.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The kernel that Jupyter is told of")
class KernelSpecTest {
  @TempDir private Path data;

  @Test
  @DisplayName("starts our LoopThread before the kernel's, and knows our class path")
  void written() throws IOException {
    Path folder = new KernelSpec(Path.of("/lab"), Path.of("/jdk/bin/java"), "/a:/b").writeTo(data);

    JsonNode spec = new ObjectMapper().readTree(folder.resolve("kernel.json").toFile());
    assertThat(spec.at("/env/RJK_CLASSPATH").asText()).isEqualTo("/a;/b");
    assertThat(Path.of(spec.at("/env/RJK_INIT_SCRIPT").asText())).exists();
    assertThat(spec.get("argv").toString())
        .contains("/lab/target/notebook/classes:/lab/target/notebook/rapaio-jupyter-kernel.jar");
  }

  @Test
  @DisplayName("goes without a trace, and leaves other kernels")
  void removed() throws IOException {
    Path other = Files.createDirectories(data.resolve("kernels").resolve("other"));
    new KernelSpec(Path.of("/lab"), Path.of("/jdk/bin/java"), "/a").writeTo(data);

    assertThat(KernelSpec.removeFrom(data)).isTrue();
    assertThat(KernelSpec.removeFrom(data)).isFalse();
    try (var left = Files.list(data.resolve("kernels"))) {
      assertThat(left.toList()).isEqualTo(List.of(other));
    }
  }

  @Test
  @DisplayName("lies where JUPYTER_DATA_DIR says, if it does")
  void dataFolder() {
    assertThat(Jupyter.userData(Map.of("JUPYTER_DATA_DIR", "/somewhere")))
        .isEqualTo(Path.of("/somewhere"));
    assertThat(Jupyter.userData(Map.of("HOME", "/elsewhere")).toString()).startsWith("/elsewhere");
  }

  @Test
  @DisplayName(
      "cannot be run where there is no Jupyter, which is told in one line with the way to one")
  void noJupyter() {
    assertThatThrownBy(() -> Jupyter.find(NotebookRun.PROGRAM, Stream.of(data)))
        .isInstanceOf(NotebookException.class)
        .hasMessage(
            "this needs jupyter-nbconvert of Jupyter, and there is none. On Debian: apt-get install"
                + " jupyter-nbconvert python3-nbclient jupyter-client; or name yours with --jupyter.");
  }
}
