package poolinglab.coursework.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.file.JournalInUseException;
import poolinglab.file.LineJournal;
import poolinglab.file.LineJournal.Place;

/**
 * What is already graded, in {@code journal.jsonl}: a line for every finished exercise of a
 * learner, on the disk before {@link #append} returns, so that an interrupted run resumes where it
 * stopped.
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

  @JsonIgnoreProperties("seal")
  private record Line(String learner, String slug, String fingerprint, ResultJson result) {
    private Key key() {
      return new Key(learner, slug, fingerprint);
    }
  }

  private static final Pattern SEALED =
      Pattern.compile("\\{\"seal\":\"([0-9a-f]{64})\",(.*)", Pattern.DOTALL);

  private final Path file;
  private final GraderKey key;
  private final Map<Key, Place> places = new HashMap<>();
  private LineJournal lines;
  private int ignored;

  private Journal(Path file, GraderKey key) {
    this.file = file;
    this.key = key;
  }

  /**
   * Opens the journal of a folder, and creates both if necessary. An unfinished last line, left by
   * a machine that went down, is removed. Lines that this account's grader did not write are
   * ignored: someone else may have put them there.
   *
   * @throws ExerciseException when another grader has it open, or when it cannot be read or written
   */
  public static Journal open(Path folder, GraderKey key) {
    Path file = folder.resolve(FILE_NAME);
    try {
      Journal journal = new Journal(file, key);
      journal.lines = LineJournal.open(file, (number, text, place) -> journal.take(text, place));
      OwnerOnly.restrict(file);
      return journal;
    } catch (JournalInUseException inUse) {
      throw new ExerciseException(
          "another grader is working on %s; wait for it, or name another folder".formatted(folder),
          inUse);
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }

  private void take(byte[] text, Place place) {
    try {
      Line line = ResultJson.MAPPER.readValue(unsealed(text).orElseThrow(), Line.class);
      line.result().result();
      places.put(line.key(), place);
    } catch (IOException | RuntimeException notOurs) {
      ignored++;
    }
  }

  /** The line without its seal; nothing if the seal is not ours. */
  private Optional<byte[]> unsealed(byte[] text) {
    Matcher sealed = SEALED.matcher(new String(text, StandardCharsets.UTF_8));
    if (!sealed.matches()) {
      return Optional.empty();
    }
    byte[] rest = ("{" + sealed.group(2)).getBytes(StandardCharsets.UTF_8);
    return key.sealed(rest, sealed.group(1)) ? Optional.of(rest) : Optional.empty();
  }

  private byte[] sealed(byte[] text) {
    String rest = new String(text, StandardCharsets.UTF_8).substring(1);
    return "{\"seal\":\"%s\",%s".formatted(key.seal(text), rest).getBytes(StandardCharsets.UTF_8);
  }

  /** How many lines were ignored, because this account's grader did not write them. */
  public int ignored() {
    return ignored;
  }

  /**
   * Adds a result and forces it to the disk. A later result of the same key replaces an earlier.
   *
   * @throws ExerciseException when that is not possible; the journal is then as it was
   */
  public synchronized void append(Key owner, ExerciseResult result) {
    Line line = new Line(owner.learner(), owner.slug(), owner.fingerprint(), ResultJson.of(result));
    try {
      places.put(owner, lines.append(sealed(ResultJson.MAPPER.writeValueAsBytes(line))));
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }

  /** The result of that key, if it was appended now or in an earlier run. */
  public synchronized Optional<ExerciseResult> find(Key owner) {
    Place place = places.get(owner);
    if (place == null) {
      return Optional.empty();
    }
    try {
      Line line = ResultJson.MAPPER.readValue(lines.read(place), Line.class);
      return Optional.of(line.result().result());
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
