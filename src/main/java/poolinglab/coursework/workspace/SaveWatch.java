package poolinglab.coursework.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import poolinglab.coursework.exercise.Exercise;

/**
 * Notices which answers were saved. It looks at times and sizes, several times a second, which sees
 * every way in which editors save, on every file system.
 */
public final class SaveWatch {
  private record Seen(long time, long size) {}

  private final Workspace workspace;
  private Map<Exercise, List<Seen>> before;

  /** Begins: what is saved from now on counts. */
  public SaveWatch(Workspace workspace) {
    this.workspace = workspace;
    this.before = look();
  }

  /** The exercises whose files have changed since the last call. */
  public List<Exercise> changed() {
    Map<Exercise, List<Seen>> now = look();
    List<Exercise> changed =
        workspace.exercises().stream()
            .filter(each -> !now.get(each).equals(before.get(each)))
            .toList();
    before = now;
    return changed;
  }

  private Map<Exercise, List<Seen>> look() {
    Map<Exercise, List<Seen>> all = new HashMap<>();
    for (Exercise exercise : workspace.exercises()) {
      all.put(
          exercise,
          Stream.concat(
                  Stream.of(workspace.answerFile(exercise)),
                  workspace.predictionFile(exercise).stream())
              .map(SaveWatch::look)
              .toList());
    }
    return all;
  }

  private static Seen look(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Seen(attributes.lastModifiedTime().toMillis(), attributes.size());
    } catch (IOException absent) {
      return new Seen(0, -1);
    }
  }
}
