package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** Removes temporary folders, and lets processes of other users read what is in them. */
final class Folders {
  private Folders() {}

  /** Removes a folder and everything in it; links, but not what they lead to. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      PathUtils.deleteDirectory(folder);
    } catch (IOException leftOver) {
      throw new UncheckedIOException("a temporary folder cannot be removed", leftOver);
    }
  }

  /**
   * Lets all users read a file of ours with nothing of an answer or exemplar, where they find it.
   */
  static void openToAll(Path file) throws IOException {
    if (!file.toFile().setReadable(true, false)) {
      throw new IOException("no right to change the rights to %s".formatted(file));
    }
  }
}
