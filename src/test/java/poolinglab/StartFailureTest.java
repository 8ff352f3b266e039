package poolinglab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poolinglab.benchmark.PythonPeer;
import poolinglab.benchmark.TorchPeer;

@DisplayName("A program that cannot be started")
class StartFailureTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("is reported with the system's reason, without the folder it would have worked in")
  void reason() {
    ProcessBuilder program = new ProcessBuilder("no-such-program").directory(folder.toFile());
    IOException failed = catchThrowableOfType(IOException.class, program::start);
    assertThat(failed).hasMessageContaining(folder.toString());
    assertThat(StartFailure.reason(failed)).doesNotContain(folder.toString(), "error=", "null");
  }

  @Test
  @DisplayName("keeps its temporary folder to itself where it was to run PyTorch")
  void python() {
    UserException failed =
        catchThrowableOfType(
            UserException.class,
            () -> PythonPeer.start("no-such-python", TorchPeer.class, "torch_peer.py", List.of()));
    assertThat(failed)
        .hasMessageStartingWith("no-such-python cannot run PyTorch (")
        .hasMessageNotContaining("pooling-peer");
  }
}
