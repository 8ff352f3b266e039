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

@DisplayName("The kernel that Jupyter is given")
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
  @DisplayName("is removed without a trace, and other kernels are left alone")
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
  @DisplayName("goes where JUPYTER_DATA_DIR points, if it is set")
  void dataFolder() {
    assertThat(Jupyter.userData(Map.of("JUPYTER_DATA_DIR", "/somewhere")))
        .isEqualTo(Path.of("/somewhere"));
    assertThat(Jupyter.userData(Map.of("HOME", "/elsewhere")).toString()).startsWith("/elsewhere");
  }

  @Test
  @DisplayName("cannot run without Jupyter, and one line says how to get it")
  void noJupyter() {
    assertThatThrownBy(() -> Jupyter.find(NotebookRun.PROGRAM, Stream.of(data)))
        .isInstanceOf(NotebookException.class)
        .hasMessage(
            "Jupyter's jupyter-nbconvert was not found. On Debian: apt-get install"
                + " jupyter-nbconvert python3-nbclient jupyter-client; or name the Jupyter to"
                + " use.");
  }
}
