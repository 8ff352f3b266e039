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
import poolinglab.coursework.archive.ItemPath;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.submission.FileNames;

/**
 * Notices which answers were saved, helpers and predictions as well. It looks at times and sizes,
 * several times a second, which sees every way in which editors save, on every file system.
 */
public final class SaveWatch {
  private static final int MOST_FILES = 200;
  private static final int DEEPEST = 4;

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
      Map<Path, Seen> files = new TreeMap<>();
      look(workspace.folder().resolve(exercise.slug()), files, DEEPEST);
      all.put(exercise, files);
    }
    return all;
  }

  private static void look(Path folder, Map<Path, Seen> files, int deep) {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path file : children) {
        String name = file.getFileName().toString();
        if (files.size() >= MOST_FILES || ItemPath.isByProduct(name)) {
          continue;
        }
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && deep > 0) {
          look(file, files, deep - 1);
        } else if (FileNames.isWanted(name)) {
          files.put(file, seen(file));
        }
      }
    } catch (IOException | DirectoryIteratorException absent) {
      // It has been removed, or moved while an editor saves: a change that shows in what is
      // missing.
      return;
    }
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
