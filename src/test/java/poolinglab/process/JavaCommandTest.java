package poolinglab.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A Java process of ours")
class JavaCommandTest {
  /** Prints a number as a message would hold it. */
  static final class Seven {
    public static void main(String[] arguments) {
      System.out.print("%d".formatted(7));
    }
  }

  @Test
  @DisplayName("writes numbers the same in every country")
  void country(@TempDir Path folder) throws IOException, InterruptedException {
    List<String> command =
        JavaCommand.of(
            Seven.class, "64m", folder.resolve("log"), System.getProperty("java.class.path"));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Duser.language=ar -Duser.country=EG");
    Process process = builder.start();
    byte[] printed = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    assertThat(new String(printed, StandardCharsets.UTF_8)).isEqualTo("7");
  }
}
