package poolinglab.coursework.workspace;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.submission.FileNames;

/**
 * Notices which answers were saved, helpers and predictions as well. It looks at times and sizes,
 * several times a second, which sees every way in which editors save, on every file system.
 */
public final class SaveWatch {
  private static final int MOST_FILES = 200;

  private record Seen(long time, long size) {}

  private final Workspace workspace;
  private Map<Exercise, Map<Path, Seen>> before;

  /** Begins: what is saved from now on counts. */
  public SaveWatch(Workspace workspace) {
    this.workspace = workspace;
    this.before = look();
  }

  /** The exercises whose files have changed since the last call. */
  public List<Exercise> changed() {
    Map<Exercise, Map<Path, Seen>> now = look();
    List<Exercise> changed =
        workspace.exercises().stream()
            .filter(each -> !now.get(each).equals(before.get(each)))
            .toList();
    before = now;
    return changed;
  }

  private Map<Exercise, Map<Path, Seen>> look() {
    Map<Exercise, Map<Path, Seen>> all = new HashMap<>();
    for (Exercise exercise : workspace.exercises()) {
      all.put(exercise, look(workspace.folder().resolve(exercise.slug())));
    }
    return all;
  }

  private static Map<Path, Seen> look(Path folder) {
    Map<Path, Seen> files = new TreeMap<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path file : children) {
        if (FileNames.isWanted(file.getFileName().toString()) && files.size() < MOST_FILES) {
          files.put(file, seen(file));
        }
      }
    } catch (IOException | DirectoryIteratorException absent) {
      return Map.of();
    }
    return files;
  }

  private static Seen seen(Path file) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new Seen(attributes.lastModifiedTime().toMillis(), attributes.size());
    } catch (IOException absent) {
      return new Seen(0, -1);
    }
  }
}
