package poolinglab.coursework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.judge.Standing;
import poolinglab.file.WholeFile;

/**
 * What is remembered of a workspace, in {@code .pooling-lab/state.json}. It is written whole after
 * every step; what another version wrote into it and this one does not know stays in it.
 */
final class State {
  private static final int VERSION = 1;
  private static final String EXERCISES = "exercises";
  private static final String SOLUTIONS = "solutionsAllowed";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path file;
  private final ObjectNode root;

  private State(Path file, ObjectNode root) {
    this.file = file;
    this.root = root;
  }

  /** Begins one that is not written yet. */
  static State empty(Path file) {
    return new State(file, MAPPER.createObjectNode().put("version", VERSION));
  }

  static State read(Path file) {
    try {
      JsonNode read = MAPPER.readTree(Files.readAllBytes(file));
      if (read instanceof ObjectNode root && root.path(EXERCISES).isContainerNode()) {
        return new State(file, root);
      }
      throw broken(file, null);
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

  Progress progress(String slug) {
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
    for (Standing each : Standing.values()) {
      if (each.name().equals(word)) {
        return each;
      }
    }
    return Standing.PARTLY;
  }

  void put(String slug, Progress progress) {
    root.withObject("/" + EXERCISES)
        .withObject("/" + slug)
        .put("standing", progress.standing().name())
        .put("earned", progress.earned())
        .put("best", progress.best())
        .put("hints", progress.hints())
        .put("checks", progress.checks());
  }

  boolean solutionsAllowed() {
    return root.path(SOLUTIONS).asBoolean();
  }

  void allowSolutions() {
    root.put(SOLUTIONS, true);
  }

  void write() throws IOException {
    root.withObject("/" + EXERCISES);
    Files.createDirectories(file.getParent());
    WholeFile.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
  }
}
