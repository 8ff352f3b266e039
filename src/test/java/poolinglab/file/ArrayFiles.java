package poolinglab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of all formats share: a folder, and what every refusal looks like. */
abstract class ArrayFiles {
  @TempDir protected Path folder;

  protected ArrayFile read(String name, byte[] content) throws IOException {
    return ArrayFile.read(Files.write(folder.resolve(name), content));
  }

  protected float[] values(String name, byte[] content) throws IOException {
    return read(name, content).maps().values();
  }

  protected ArrayFile read(String name, String content) throws IOException {
    return read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** One line that names the file and says this. */
  protected void assertRefused(String name, byte[] content, String expected) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    assertThatThrownBy(() -> ArrayFile.read(file))
        .isInstanceOf(ArrayFileException.class)
        .hasMessageContaining(expected)
        .hasMessageContaining(name)
        .message()
        .doesNotContain("\n", "REDACTED")
        .doesNotEndWith(".");
  }

  protected void assertRefused(String name, String content, String expected) throws IOException {
    assertRefused(name, content.getBytes(StandardCharsets.UTF_8), expected);
  }

  protected void assertOnly(Path file) throws IOException {
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }
}
