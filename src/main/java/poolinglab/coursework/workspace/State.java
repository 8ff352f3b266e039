package poolinglab.coursework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.grade.Standing;
import poolinglab.file.FileProblem;
import poolinglab.file.WholeFile;

/**
 * What is remembered of a workspace, in {@code .pooling-lab/state.json}. It is read again before
 * and written whole after every step, under a lock, so that two terminals lose nothing of each
 * other's; what another version wrote into it and this one does not know stays in it.
 */
final class State {
  static final String FOLDER = ".pooling-lab";
  static final String FILE = FOLDER + "/state.json";

  private static final String LOCK = "lock";
  private static final Set<OpenOption> LOCK_OPTIONS =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  private static final int VERSION = 1;
  private static final long MOST_BYTES = 1 << 20;
  private static final String EXERCISES = "exercises";
  private static final String SOLUTIONS = "solutionsAllowed";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path workspace;
  private ObjectNode root;

  private State(Path workspace, ObjectNode root) {
    this.workspace = workspace;
    this.root = root;
  }

  /** Begins one that is not written yet. */
  static State empty(Path workspace) {
    return new State(workspace, MAPPER.createObjectNode().put("version", VERSION));
  }

  static State read(Path workspace) {
    State state = empty(workspace);
    state.refresh();
    return state;
  }

  /** Takes in what another terminal has written since. */
  void refresh() {
    Path file = workspace.resolve(FILE);
    try {
      boolean readable =
          Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_BYTES;
      JsonNode read = readable ? MAPPER.readTree(Files.readAllBytes(file)) : null;
      if (!(read instanceof ObjectNode whole) || !whole.path(EXERCISES).isContainerNode()) {
        throw broken(file, null);
      }
      root = whole;
    } catch (IOException unreadable) {
      throw broken(file, unreadable);
    }
  }

  private static ExerciseException broken(Path file, IOException cause) {
    return new ExerciseException(
        "cannot read the workspace's state in %s; delete that file and create the workspace again: your answers stay"
            .formatted(file),
        cause);
  }

  synchronized Progress progress(String slug) {
    JsonNode node = root.path(EXERCISES).path(slug);
    if (node.isMissingNode()) {
      return Progress.NONE;
    }
    return new Progress(
        standing(node.path("standing").asText()),
        node.path("earned").asInt(),
        node.path("best").asInt(),
        node.path("hints").asInt(),
        node.path("checks").asInt());
  }

  /** A word that only a newer version knows counts as partly right until the next check. */
  private static Standing standing(String word) {
    return Arrays.stream(Standing.values())
        .filter(each -> each.name().equals(word))
        .findFirst()
        .orElse(Standing.PARTLY);
  }

  void put(String slug, Progress progress) {
    root.withObject("/" + EXERCISES)
        .withObject("/" + slug)
        .setAll(MAPPER.<ObjectNode>valueToTree(progress));
  }

  boolean solutionsAllowed() {
    return root.path(SOLUTIONS).asBoolean();
  }

  void allowSolutions() {
    root.put(SOLUTIONS, true);
  }

  /**
   * Changes what is remembered, on the disk as well.
   *
   * @throws ExerciseException when it cannot be written
   */
  synchronized void change(Consumer<State> step) {
    Path lock = workspace.resolve(FOLDER).resolve(LOCK);
    try {
      refuseOther(lock.getParent(), Files.isDirectory(lock.getParent(), LinkOption.NOFOLLOW_LINKS));
      Files.createDirectories(lock.getParent());
      refuseOther(lock, Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS));
      // Closing the channel releases the lock.
      try (FileChannel channel = FileChannel.open(lock, LOCK_OPTIONS)) {
        channel.lock();
        if (Files.exists(workspace.resolve(FILE), LinkOption.NOFOLLOW_LINKS)) {
          refresh();
        }
        root.withObject("/" + EXERCISES);
        step.accept(this);
        byte[] text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        WholeFile.writeInside(workspace, FILE, text);
      }
    } catch (IOException unwritable) {
      throw new ExerciseException(
          "cannot write %s: %s. Make it writable, and check again."
              .formatted(workspace.resolve(FILE), FileProblem.of(unwritable)),
          unwritable);
    }
  }

  /** A workspace may have been downloaded: a link or a pipe in it could lead anywhere. */
  private static void refuseOther(Path file, boolean asExpected) throws IOException {
    if (!asExpected && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(file.toString(), null, file + " is a link or a special file");
    }
  }
}
