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
 * The finished trials of a study and its networks' times, in {@code trials.jsonl}: the first line
 * says what they have in common, each other one is a trial or the times of a network. Another study
 * does not go on here; more seeds, networks or experiments of the same do.
 */
public final class TrialJournal implements AutoCloseable {
  static final String FILE_NAME = "trials.jsonl";
  private static final int FORMAT = 2;

  private final Path file;
  private final List<TrialResult> results = new ArrayList<>();
  private final List<NetworkTimes> times = new ArrayList<>();
  private LineJournal lines;

  private TrialJournal(Path file) {
    this.file = file;
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
    try {
      TrialJournal journal = new TrialJournal(file);
      journal.lines =
          LineJournal.open(
              file,
              (number, text, place) -> {
                JsonNode line = parse(file, number, text);
                if (number == 1) {
                  checkSame(file, line, common);
                } else {
                  journal.take(number, line);
                }
              });
      if (journal.lines.isEmpty()) {
        journal.lines.append(TrialJson.bytes(common));
      }
      return journal;
    } catch (JournalInUseException inUse) {
      throw new UserException(
          inUse, "another study is using %s; wait for it, or choose another folder", folder);
    } catch (IOException broken) {
      throw unusable(file, broken);
    }
  }

  /**
   * What all trials of a folder have in common.
   *
   * @param format of the lines
   */
  private record Common(
      int format, int epochs, int batch, double rate, String engine, String images) {
    static Common of(Settings settings, String images) {
      return new Common(
          FORMAT,
          settings.epochs(),
          settings.batchSize(),
          settings.learningRate(),
          settings.engine().key(),
          images);
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

  private void take(int number, JsonNode line) {
    try {
      if (line.has("secondsPerEpoch")) {
        times.add(TrialJson.read(line, NetworkTimes.class));
      } else {
        results.add(TrialJson.read(line));
      }
    } catch (IllegalArgumentException broken) {
      throw brokenLine(file, number, broken);
    }
  }

  private static UserException brokenLine(Path file, int number, Exception broken) {
    return new UserException(
        broken,
        "line %s of %s is neither a trial nor the times of a network; delete that line, and what is missing is run again",
        number,
        file);
  }

  /** The result of that trial, if it was finished now or in an earlier run. */
  public synchronized Optional<TrialResult> find(Trial trial) {
    return results.stream().filter(result -> result.trial().answers(trial)).findFirst();
  }

  /** The times of that network on this machine, if they were measured now or in an earlier run. */
  synchronized Optional<NetworkTimes> times(String network) {
    String machine = Machine.here().words();
    return times.stream()
        .filter(each -> each.network().equals(network) && each.machine().equals(machine))
        .findFirst();
  }

  /** Adds a result and forces it to the disk. */
  synchronized void append(TrialResult result) {
    append(TrialJson.tree(result));
    results.add(result);
  }

  /** Adds the times of a network and forces them to the disk. */
  synchronized void append(NetworkTimes measured) {
    append(TrialJson.MAPPER.<JsonNode>valueToTree(measured));
    times.add(measured);
  }

  private void append(JsonNode line) {
    try {
      lines.append(TrialJson.bytes(line));
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
