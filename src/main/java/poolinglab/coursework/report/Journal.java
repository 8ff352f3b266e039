package poolinglab.coursework.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.judge.ExerciseResult;
import poolinglab.file.JournalInUseException;
import poolinglab.file.LineJournal;
import poolinglab.file.LineJournal.Place;

/**
 * What is already graded, in {@code journal.jsonl}: a line for every finished exercise of a
 * learner, on the disk before {@link #append} returns, so that an interrupted run goes on where it
 * was.
 *
 * <p>One grader at a time: the file is locked while the journal is open. In memory there is only
 * where each line lies. All methods may be called from several threads.
 */
public final class Journal implements AutoCloseable {
  static final String FILE_NAME = "journal.jsonl";

  /**
   * What a result belongs to.
   *
   * @param learner whose answer
   * @param slug to which exercise
   * @param fingerprint of all that the result depends on; another fingerprint is another result
   */
  public record Key(String learner, String slug, String fingerprint) {}

  private final Path file;
  private final LineJournal lines;
  private final Map<Key, Place> places;

  private Journal(Path file, LineJournal lines, Map<Key, Place> places) {
    this.file = file;
    this.lines = lines;
    this.places = places;
  }

  /**
   * Opens the journal of a folder, and creates both if necessary. An unfinished last line, left by
   * a machine that went down, is removed.
   *
   * @throws ExerciseException when another grader has it open, when it cannot be read or written,
   *     or when a line before the last is broken
   */
  public static Journal open(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    Map<Key, Place> places = new HashMap<>();
    try {
      LineJournal lines =
          LineJournal.open(
              file, (number, text, place) -> places.put(keyOf(parse(file, number, text)), place));
      return new Journal(file, lines, places);
    } catch (JournalInUseException inUse) {
      throw new ExerciseException(
          "another grader is working on %s; wait for it, or name another folder".formatted(folder),
          inUse);
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }

  private static JsonNode parse(Path file, int number, byte[] text) throws IOException {
    try {
      JsonNode line = ResultJson.MAPPER.readTree(text);
      ResultJson.read(line.required("result"));
      keyOf(line);
      return line;
    } catch (JsonProcessingException | IllegalArgumentException | NullPointerException broken) {
      throw new ExerciseException(
          "line %d of %s is not a result; delete that line, and its answer is graded again"
              .formatted(number, file),
          broken);
    }
  }

  private static Key keyOf(JsonNode line) {
    return new Key(
        line.required("learner").asText(),
        line.required("slug").asText(),
        line.required("fingerprint").asText());
  }

  /**
   * Adds a result and forces it to the disk. A later result of the same key replaces an earlier.
   *
   * @throws ExerciseException when that is not possible; the journal is then as it was
   */
  public synchronized void append(Key key, ExerciseResult result) {
    ObjectNode line = ResultJson.MAPPER.createObjectNode();
    line.put("learner", key.learner()).put("slug", key.slug());
    line.put("fingerprint", key.fingerprint());
    line.set("result", ResultJson.write(result));
    try {
      places.put(key, lines.append(ResultJson.MAPPER.writeValueAsBytes(line)));
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }

  /** The result of that key, if it was appended now or in an earlier run. */
  public synchronized Optional<ExerciseResult> find(Key key) {
    Place place = places.get(key);
    if (place == null) {
      return Optional.empty();
    }
    try {
      JsonNode line = ResultJson.MAPPER.readTree(lines.read(place));
      return Optional.of(ResultJson.read(line.required("result")));
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }

  private static ExerciseException unusable(Path file, IOException broken) {
    return new ExerciseException(
        "cannot read or write %s (%s); free some space or name another folder"
            .formatted(file, broken),
        broken);
  }

  /** Lets the next grader in. */
  @Override
  public synchronized void close() {
    try {
      lines.close();
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }
}
