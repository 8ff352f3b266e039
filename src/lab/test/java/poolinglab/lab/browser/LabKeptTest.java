package poolinglab.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A later run of ./pooling lab")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script for bash")
class LabKeptTest {
  private static final Path STYLE = Path.of("src/lab/page/lab.css");

  @TempDir private Path folder;
  private Path home;
  private Path kept;

  /** Something like an installation: links to what is here, its own style and its own target. */
  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectories(folder.resolve("home"));
    for (String part : new String[] {"pom.xml", "data", "src/main"}) {
      link(part);
    }
    for (String part : new String[] {"golden.json", "java", "weights"}) {
      link("src/lab/" + part);
    }
    Files.createDirectories(home.resolve("src/lab/page"));
    try (Stream<Path> parts = Files.list(Path.of("src/lab/page"))) {
      for (Path part : parts.toList()) {
        Files.copy(part, home.resolve(part));
      }
    }
    Files.copy(Path.of("pooling"), home.resolve("pooling"));
    link("target/classes");
    Files.createDirectories(home.resolve("target/lab"));
    Files.copy(Path.of("target/lab/lab.js"), home.resolve("target/lab/lab.js"));
    Path stamp = Path.of("target/runtime.classpath");
    Files.copy(stamp, home.resolve(stamp));
    kept = home.resolve("target/lab/lab.html");
  }

  private void link(String part) throws IOException {
    Path link = home.resolve(part);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of(part).toAbsolutePath());
  }

  private String page() throws IOException, InterruptedException {
    Path page = folder.resolve("page.html");
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(home.resolve("pooling").toString(), "lab", "-o", page.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(said)).isZero();
    return Files.readString(page);
  }

  @Test
  @DisplayName("writes the page that the first one kept, and makes it again where a part is newer")
  void kept() throws IOException, InterruptedException {
    assertThat(page()).isEqualTo(Files.readString(kept)).contains("Pooling Lab");
    Files.writeString(kept, "as it was kept");
    assertThat(page()).isEqualTo("as it was kept");
    Path style = home.resolve(STYLE);
    Files.writeString(style, Files.readString(style) + "\n.newer {}\n");
    Duration later = Duration.ofMinutes(1);
    Files.setLastModifiedTime(
        style, FileTime.from(Files.getLastModifiedTime(kept).toInstant().plus(later)));
    assertThat(page()).contains(".newer {}");
  }
}
