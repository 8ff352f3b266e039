package poolinglab.coursework.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poolinglab.Home;

@DisplayName("What answers' processes start from is kept between runs")
class KeptFolderTest {
  private static final List<String> JARS = List.of("runner.jar");

  @TempDir private Path temporary;
  private Path fresh;
  private String home;

  @BeforeEach
  void build() throws IOException {
    home = System.getProperty(Home.PROPERTY);
    System.setProperty(Home.PROPERTY, temporary.toString());
    Files.createDirectory(temporary.resolve("target"));
    fresh = Files.createDirectory(temporary.resolve("fresh"));
    RunnerJar.write(fresh.resolve("runner.jar"));
  }

  @AfterEach
  void restore() {
    if (home == null) {
      System.clearProperty(Home.PROPERTY);
    } else {
      System.setProperty(Home.PROPERTY, home);
    }
  }

  @Test
  @DisplayName("in the same folder of the build as long as nothing has changed")
  void kept() throws IOException {
    Path first = KeptFolder.orElse(fresh, JARS);
    assertThat(first).hasParent(temporary.resolve("target"));
    assertThat(first.resolve("runner.jar")).hasSameBinaryContentAs(fresh.resolve("runner.jar"));
    RunnerJar.write(fresh.resolve("runner.jar"));
    assertThat(KeptFolder.orElse(fresh, JARS)).isEqualTo(first);
    Files.writeString(fresh.resolve("runner.jar"), "another build");
    assertThat(KeptFolder.orElse(fresh, JARS)).isNotEqualTo(first).isNotEqualTo(fresh);
  }

  @Test
  @DisplayName("but not where others could write, or where its jars are not ours")
  void distrusted() throws IOException {
    Path folder = KeptFolder.orElse(fresh, JARS);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(KeptFolder.orElse(fresh, JARS)).isEqualTo(fresh);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Files.writeString(folder.resolve("runner.jar"), "not ours");
    assertThat(KeptFolder.orElse(fresh, JARS)).isEqualTo(fresh);
  }

  @Test
  @DisplayName("and not at all without a build")
  void withoutBuild() {
    System.clearProperty(Home.PROPERTY);
    assertThat(KeptFolder.orElse(fresh, JARS)).isEqualTo(fresh);
  }
}
