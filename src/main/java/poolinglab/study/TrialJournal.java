package poolinglab.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poolinglab.UserException;
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
   * @throws UserException when it belongs to another study, when another run has it open, when a
   *     line is broken, or when it cannot be read or written
   */
  static TrialJournal open(Path folder, Settings settings, String images) {
    Path file = folder.resolve(FILE_NAME);
    JsonNode common = TrialJson.MAPPER.valueToTree(Common.of(settings, images));
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
        lines.append(TrialJson.bytes(common));
      }
      return journal;
    } catch (JournalInUseException inUse) {
      throw new UserException(
          inUse, "another study is using %s; wait for it, or choose another folder", folder);
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }

  /** What all trials of a folder have in common. */
  private record Common(int epochs, int batch, double rate, String images) {
    static Common of(Settings settings, String images) {
      return new Common(settings.epochs(), settings.batchSize(), settings.learningRate(), images);
    }
  }

  private static void checkSame(Path file, JsonNode there, JsonNode wanted) {
    if (!there.equals(wanted)) {
      throw new UserException(
          "%s belongs to a study with %s, and this one has %s; choose another folder, or delete"
              + " that file",
          file, there, wanted);
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

  private static UserException brokenLine(Path file, int number, Exception broken) {
    return new UserException(
        broken,
        "line %s of %s is not a trial; delete that line, and its trial is run again",
        number,
        file);
  }

  /** The result of that trial, if it was finished now or in an earlier run. */
  public Optional<TrialResult> find(Trial trial) {
    return results.stream().filter(result -> result.trial().answers(trial)).findFirst();
  }

  /** Adds a result and forces it to the disk. */
  void append(TrialResult result) {
    try {
      lines.append(TrialJson.write(result));
      results.add(result);
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }

  private static UserException unusable(Path file, IOException broken) {
    return new UserException(
        broken, "cannot use %s (%s); free some space, or choose another folder", file, broken);
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
