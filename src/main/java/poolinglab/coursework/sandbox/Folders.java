package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes temporary folders. */
final class Folders {
  private Folders() {}

  /** Removes a folder and what is in it, links but not what they lead to. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException leftOver) {
      throw new UncheckedIOException("a temporary folder cannot be removed", leftOver);
    }
  }
}
