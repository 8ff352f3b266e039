package poolinglab.coursework.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

@DisplayName("Where root grades, an answer's process has a user of its own")
class ConfinementTest {
  private static final String HOME = "java.home";

  @TempDir private Path folder;
  private String home;

  @BeforeEach
  void isRoot() {
    home = System.getProperty(HOME);
    assumeTrue(
        Confinement.of(Isolation.PROCESS, List.of()).user().isPresent(),
        "needs root that may change user");
  }

  @AfterEach
  void restore() {
    System.setProperty(HOME, home);
  }

  private static boolean hasUser(Path... readable) {
    assumeTrue(Bubblewrap.changesUser(), "needs bubblewrap that lets root change user");
    return Confinement.of(Isolation.BUBBLEWRAP, List.of(readable)).user().isPresent();
  }

  private static List<String> plain(Path... readable) {
    return Confinement.of(Isolation.PROCESS, List.of(readable))
        .before(List.of(readable), List.of(), "");
  }

  private Path file(String name, String permissions) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  @DisplayName("unless bubblewrap shows it a file that root alone may read")
  void rootsFile() throws IOException {
    assertThat(hasUser(file("all.jar", "rw-r--r--"))).isTrue();
    assertThat(hasUser(file("root.jar", "rw-------"))).isFalse();
  }

  @Test
  @DisplayName("and without bubblewrap no right but to read any file")
  void reads() throws IOException {
    assertThat(plain(file("root.jar", "rw-------")))
        .containsAnyOf("--ambient-caps=-all,+dac_read_search", "--ambient-caps=-all,+dac_override");
  }

  @Test
  @DisplayName("and can run the JDK, even if only root may")
  void rootsJdk() throws IOException {
    file("bin/java", "rwx------");
    file("lib/modules", "rw-r--r--");
    System.setProperty(HOME, folder.toString());
    assertThat(plain().toString()).contains("-all,+dac_override");
    assertThat(hasUser()).isFalse();
  }
}
