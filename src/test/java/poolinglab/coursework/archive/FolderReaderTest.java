package poolinglab.coursework.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A folder on the disk")
class FolderReaderTest {
  private static final Path FILE = Path.of("MaxPool.java");

  @TempDir private Path room;
  private Path mallory;

  @BeforeEach
  void write() throws IOException {
    mallory = Files.createDirectories(room.resolve("mallory"));
    Files.writeString(mallory.resolve(FILE), "class MaxPool {}");
  }

  @Test
  @DisplayName("that is swapped for a link while it is open does not lead to the other folder")
  void swappedFolder() throws IOException, RefusedException {
    Path anna = Files.createDirectories(room.resolve("anna"));
    Files.writeString(anna.resolve(FILE), "class MaxPool { int right; }");
    try (Directory parent = Directory.open(room)) {
      assumeTrue(
          parent instanceof Directory.Held, "this system opens nothing relative to a folder");
      try (Directory held = parent.folder(Path.of("mallory"))) {
        Files.move(mallory, room.resolve("away"));
        Files.createSymbolicLink(mallory, anna);
        assertThat(new String(StableFile.read(held, FILE, "MaxPool.java", 1000)))
            .isEqualTo("class MaxPool {}");
      }
      assertThatThrownBy(() -> parent.folder(Path.of("mallory"))).isInstanceOf(IOException.class);
    }
    assertThat(FolderReader.read(mallory, name -> true).kind()).isEqualTo(Item.Kind.REFUSED);
  }

  @Test
  @DisplayName("whose file becomes a link is not read through it")
  void swappedFile() throws IOException {
    Path secret = Files.writeString(room.resolve("secret"), "class MaxPool {}");
    assertChanged(
        folder -> {
          Files.delete(mallory.resolve(FILE));
          Files.createSymbolicLink(mallory.resolve(FILE), secret);
        },
        "MaxPool.java cannot be read to its end. Hand it in again.");
  }

  @Test
  @DisplayName("whose file grows while it is read loses it")
  void growing() throws IOException {
    assertChanged(
        folder -> Files.writeString(mallory.resolve(FILE), "more", StandardOpenOption.APPEND),
        "MaxPool.java changed while it was being read; grade it again.");
  }

  @Test
  @DisplayName("whose file is rewritten while it is read loses it")
  void touched() throws IOException {
    assertChanged(
        folder -> Files.setLastModifiedTime(mallory.resolve(FILE), FileTime.fromMillis(7)),
        "MaxPool.java changed while it was being read; grade it again.");
  }

  @Test
  @DisplayName("is listed without what programs leave behind, and only wanted files are read")
  void listed() throws IOException, RefusedException {
    Files.createDirectories(mallory.resolve(".git"));
    Files.createDirectories(mallory.resolve("target"));
    Files.writeString(mallory.resolve("film.avi"), "large");
    Item item = FolderReader.read(mallory, name -> name.endsWith(".java"));
    assertThat(item.children()).extracting(Item::name).containsExactly("MaxPool.java", "film.avi");
    assertThat(item.children().get(0).content().read(5)).asString().isEqualTo("class ");
  }

  @Test
  @DisplayName("keeps a name that is not UTF-8, as an old Windows wrote it")
  void otherNames() throws IOException, InterruptedException, RefusedException {
    int made =
        new ProcessBuilder("sh", "-c", "mkdir \"$(printf 'M\\374ller')\"")
            .directory(mallory.toFile())
            .start()
            .waitFor();
    assumeTrue(made == 0, "this system has no such names");
    assertThat(FolderReader.read(mallory, name -> false).children())
        .extracting(Item::name)
        .contains("M\u00fcller");
  }

  private interface Change {
    void in(Directory folder) throws IOException;
  }

  /** Reads a file of which something changes at the moment when it is opened. */
  private void assertChanged(Change change, String sentence) throws IOException {
    try (Directory parent = Directory.open(room);
        Directory held = new ChangingDirectory(parent.folder(Path.of("mallory")), change)) {
      assertThatThrownBy(() -> StableFile.read(held, FILE, "MaxPool.java", 1000))
          .isInstanceOf(RefusedException.class)
          .hasMessage(sentence);
    }
  }

  private record ChangingDirectory(Directory real, Change change) implements Directory {
    @Override
    public Iterator<Path> names() {
      return real.names();
    }

    @Override
    public BasicFileAttributes attributes(Path name) throws IOException {
      return real.attributes(name);
    }

    @Override
    public Directory folder(Path name) throws IOException {
      return real.folder(name);
    }

    @Override
    public SeekableByteChannel file(Path name) throws IOException {
      change.in(real);
      return real.file(name);
    }

    @Override
    public void close() throws IOException {
      real.close();
    }
  }
}
