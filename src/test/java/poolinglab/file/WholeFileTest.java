package poolinglab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file that is written completely or not at all")
class WholeFileTest {
  private static final byte[] NEW = {'n', 'e', 'w'};

  @TempDir private Path folder;

  private void assertOnly(String... names) throws IOException {
    try (var left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
  }

  @Test
  @DisplayName("keeps its old content, and leaves nothing else, when writing fails halfway")
  void failure() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write(NEW);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOfSatisfying(
            IOException.class,
            full -> assertThat(FileProblem.of(full)).isEqualTo("no space left on device"));
    assertThat(file).hasContent("old");
    assertOnly("a");
  }

  @Test
  @DisplayName("cannot be misled by a link with the name of an earlier unfinished file")
  void unpredictableName() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "kept");
    Files.createSymbolicLink(folder.resolve(".a.unfinished"), elsewhere);
    WholeFile.write(folder.resolve("a"), NEW);
    assertThat(elsewhere).hasContent("kept");
    assertThat(folder.resolve("a")).hasContent("new");
    assertOnly("a", "elsewhere", ".a.unfinished");
  }

  @Test
  @DisplayName("is replaced behind a link, and the link stays")
  void throughLinks() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path target = Files.writeString(inner.resolve("target"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("inner/target"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), link);
    WholeFile.write(second, NEW);
    assertThat(target).hasContent("new");
    assertThat(second).isSymbolicLink();
    assertThat(link).isSymbolicLink();
  }

  @Test
  @DisplayName("stays readable by its owner alone if it was so before")
  void permissions() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    WholeFile.write(file, NEW);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Path fresh = folder.resolve("fresh");
    WholeFile.write(fresh, NEW);
    assertThat(Files.getPosixFilePermissions(fresh))
        .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("plain"))));
  }

  @Test
  @DisplayName("is refused in the place of a folder, and behind links that go in circles")
  void impossible() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    assertThatThrownBy(() -> WholeFile.write(inner, NEW)).hasMessageContaining("not a regular");
    Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
    assertThatThrownBy(() -> WholeFile.write(circle, NEW))
        .isInstanceOfSatisfying(
            IOException.class,
            loop -> assertThat(FileProblem.of(loop)).contains("leads back to itself"));
    assertThatThrownBy(() -> WholeFile.write(folder.resolve("missing/a"), NEW))
        .isInstanceOfSatisfying(
            IOException.class,
            missing -> assertThat(FileProblem.of(missing)).isEqualTo("no such file or folder"));
    assertOnly("inner", "circle");
  }

  @Nested
  @DisplayName("in a folder from someone else")
  class ForeignFolder {
    @Test
    @DisplayName("is created with the folders on its way")
    void written() throws IOException {
      WholeFile.writeInside(folder, "b/c/d", NEW);
      assertThat(folder.resolve("b/c/d")).hasContent("new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "target/.."})
    @DisplayName("may be the current one")
    void current(String here) throws IOException {
      Path file = Path.of("target", "written-inside");
      WholeFile.writeInside(Path.of(here), file.toString(), NEW);
      assertThat(file).hasContent("new");
      Files.delete(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "folder/a", "dangling"})
    @DisplayName("is refused if it, or a folder on the way to it, is a link")
    void links(String name) throws IOException {
      Path outside = Files.createDirectory(folder.resolve("outside"));
      Path file = Files.writeString(outside.resolve("a"), "kept");
      Path inside = Files.createDirectory(folder.resolve("inside"));
      Files.createSymbolicLink(inside.resolve("link"), file);
      Files.createSymbolicLink(inside.resolve("folder"), outside);
      Files.createSymbolicLink(inside.resolve("dangling"), outside.resolve("nothing"));
      assertThatThrownBy(() -> WholeFile.writeInside(inside, name, NEW))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is a symbolic link");
      assertThat(file).hasContent("kept");
      assertThat(outside.resolve("nothing")).doesNotExist();
    }

    @Test
    @DisplayName("is refused outside it")
    void outside() {
      assertThatThrownBy(() -> WholeFile.writeInside(folder, "../a", NEW))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is outside");
    }

    @Test
    @DisplayName("can be reached through a link above it")
    void linkAbove() throws IOException {
      Path inside = Files.createDirectory(folder.resolve("inside"));
      Path link = Files.createSymbolicLink(folder.resolve("link"), inside);
      WholeFile.writeInside(link, "a", NEW);
      assertThat(inside.resolve("a")).hasContent("new");
    }
  }
}
