package poolinglab.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poolinglab.file.JournalInUseException;
import poolinglab.file.LineJournal;

/**
 * The finished trials of a study, in {@code trials.jsonl}: its first line says what they have in
 * common, each other one is a trial. Another study does not go on here; more seeds, networks or
 * experiments of the same do.
 */
public final class TrialJournal implements AutoCloseable {
  static final String FILE_NAME = "trials.jsonl";

  private final Path file;
  private final LineJournal lines;
  private final List<TrialResult> results;

  private TrialJournal(Path file, LineJournal lines, List<TrialResult> results) {
    this.file = file;
    this.lines = lines;
    this.results = results;
  }

  /**
   * Opens the journal of a folder, and makes both where there is none.
   *
   * @param images a fingerprint
   * @throws StudyException when it belongs to another study, when another run has it open, when a
   *     line is broken, or when it cannot be read or written
   */
  static TrialJournal open(Path folder, Settings settings, String images) {
    Path file = folder.resolve(FILE_NAME);
    ObjectNode common = common(settings, images);
    List<TrialResult> results = new ArrayList<>();
    try {
      LineJournal lines =
          LineJournal.open(
              file,
              (number, text, place) -> {
                JsonNode line = parse(file, number, text);
                if (number == 1) {
                  checkSame(file, line, common);
                } else {
                  results.add(result(file, number, line));
                }
              });
      TrialJournal journal = new TrialJournal(file, lines, results);
      if (lines.isEmpty()) {
        lines.append(TrialJson.MAPPER.writeValueAsBytes(common));
      }
      return journal;
    } catch (JournalInUseException inUse) {
      throw new StudyException(
          "one study at a time works in a folder; another has "
              + folder
              + " open. Wait for it, or name another folder with -o.",
          inUse);
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }

  private static ObjectNode common(Settings settings, String images) {
    return TrialJson.MAPPER
        .createObjectNode()
        .put("epochs", settings.epochs())
        .put("batch", settings.batchSize())
        .put("rate", settings.learningRate())
        .put("images", images);
  }

  private static void checkSame(Path file, JsonNode there, JsonNode wanted) {
    if (!there.equals(wanted)) {
      throw new StudyException(
          "a folder holds one study; %s was measured with %s, and now it is %s. Name another folder with -o, or delete that file."
              .formatted(file, there, wanted));
    }
  }

  private static JsonNode parse(Path file, int number, byte[] text) throws IOException {
    try {
      return TrialJson.MAPPER.readTree(text);
    } catch (JsonProcessingException broken) {
      throw brokenLine(file, number, broken);
    }
  }

  private static TrialResult result(Path file, int number, JsonNode line) {
    try {
      return TrialJson.read(line);
    } catch (IllegalArgumentException broken) {
      throw brokenLine(file, number, broken);
    }
  }

  private static StudyException brokenLine(Path file, int number, Exception broken) {
    return new StudyException(
        "every line of a study's journal is one trial; line "
            + number
            + " of "
            + file
            + " is not. Take that line out, and its trial is run again.",
        broken);
  }

  /** The result of that trial, if it was finished now or in an earlier run. */
  public Optional<TrialResult> find(Trial trial) {
    return results.stream().filter(result -> result.trial().answers(trial)).findFirst();
  }

  /** Adds a result and forces it to the disk. */
  void append(TrialResult result) {
    try {
      lines.append(TrialJson.MAPPER.writeValueAsBytes(TrialJson.write(result)));
      results.add(result);
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }

  private static StudyException unusable(Path file, IOException broken) {
    return new StudyException(
        "a study's journal can be read and written; "
            + file
            + " cannot: "
            + broken
            + ". Make room, or name another folder with -o.",
        broken);
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }
}
