package poolinglab.coursework.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.judge.ExerciseResult;

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
  private final FileChannel channel;
  private final Map<Key, JournalLines.Place> places = new HashMap<>();
  private long end;

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens the journal of a folder, and makes both where there is none. A last line that is
   * unfinished, because the machine went down over it, is taken away.
   *
   * @throws ExerciseException when another grader has it open, when it cannot be read or written,
   *     or when a line before the last is broken
   */
  public static Journal open(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        lock(channel, folder);
        Journal journal = new Journal(file, channel);
        journal.load();
        return journal;
      } catch (IOException | RuntimeException refused) {
        channel.close();
        throw refused;
      }
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }

  private static void lock(FileChannel channel, Path folder) throws IOException {
    boolean locked;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisJvm) {
      locked = false;
    }
    if (!locked) {
      throw new ExerciseException(
          "one grader at a time works on a folder; another has "
              + folder
              + " open. Wait for it, or name another folder.");
    }
  }

  private void load() throws IOException {
    end =
        JournalLines.read(
            channel, (number, text, place) -> places.put(keyOf(parse(number, text)), place));
    if (channel.size() > end) {
      channel.truncate(end);
    }
  }

  private JsonNode parse(int number, byte[] text) throws IOException {
    try {
      JsonNode line = ResultJson.MAPPER.readTree(text);
      ResultJson.read(line.required("result"));
      keyOf(line);
      return line;
    } catch (JsonProcessingException | IllegalArgumentException | NullPointerException broken) {
      throw new ExerciseException(
          "every line of a journal is one result; line "
              + number
              + " of "
              + file
              + " is not. Take that line out, and what it held is graded again.",
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
      byte[] text = ResultJson.MAPPER.writeValueAsBytes(line);
      ByteBuffer bytes = ByteBuffer.allocate(text.length + 1).put(text).put((byte) '\n').flip();
      try {
        for (long at = end; bytes.hasRemaining(); ) {
          at += channel.write(bytes, at);
        }
        channel.force(false);
      } catch (IOException halfWritten) {
        channel.truncate(end);
        throw halfWritten;
      }
      places.put(key, new JournalLines.Place(end, text.length));
      end += text.length + 1;
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }

  /** The result of that key, if it was appended now or in an earlier run. */
  public synchronized Optional<ExerciseResult> find(Key key) {
    JournalLines.Place place = places.get(key);
    if (place == null) {
      return Optional.empty();
    }
    try {
      JsonNode line = ResultJson.MAPPER.readTree(JournalLines.read(channel, place));
      return Optional.of(ResultJson.read(line.required("result")));
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }

  private static ExerciseException unusable(Path file, IOException broken) {
    return new ExerciseException(
        "a journal can be read and written; "
            + file
            + " cannot: "
            + broken
            + ". Make room or name another folder.",
        broken);
  }

  /** Lets the next grader in. */
  @Override
  public synchronized void close() {
    try {
      channel.close();
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }
}
