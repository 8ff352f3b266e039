package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** Removes temporary folders. */
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
}
