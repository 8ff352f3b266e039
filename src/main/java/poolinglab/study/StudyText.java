package poolinglab.study;

import java.util.ArrayList;
import java.util.List;
import poolinglab.UserException;

/**
 * Reads a study from text, line by line.
 *
 * <pre>
 * seeds = 3                        settings come first
 * [padding]                        begins an experiment
 * question = What does it cost?    the experiment answers it
 * shift = 4                        moves the test images by up to 4 pixels
 * images = both                    given, inverted or both
 * max 2×2 = conv5@3 max2           any other line is a network: name = layers
 * # to the end of a line is a note
 * </pre>
 */
final class StudyText {
  private Settings settings = Settings.USUAL;
  private final List<ExperimentDraft> drafts = new ArrayList<>();

  private StudyText() {}

  /**
   * @throws UserException naming the line that breaks a rule
   */
  static StudyPlan parse(String text) {
    StudyText reading = new StudyText();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      try {
        reading.read(lines.get(i).replaceFirst("#.*", "").strip());
      } catch (UserException broken) {
        throw new UserException(broken, "line %s: %s", i + 1, broken.getMessage());
      }
    }
    return new StudyPlan(
        reading.settings, reading.drafts.stream().map(ExperimentDraft::finished).toList());
  }

  private void read(String line) {
    int equals = line.indexOf('=');
    if (line.startsWith("[")) {
      drafts.add(ExperimentDraft.headed(line));
    } else if (equals > 0) {
      String key = line.substring(0, equals).strip();
      String value = line.substring(equals + 1).strip();
      if (drafts.isEmpty()) {
        set(key, value);
      } else {
        drafts.get(drafts.size() - 1).add(key, value);
      }
    } else if (!line.isEmpty()) {
      throw new UserException(
          "a line is [experiment], or name = value, for example max 2×2 = conv5@3 max2; got '%s'",
          line);
    }
  }

  private void set(String key, String value) {
    Settings was = settings;
    settings =
        switch (key) {
          case "seeds" -> was.withSeeds(whole(key, value));
          case "epochs" -> was.withEpochs(whole(key, value));
          case "batch" -> was.withBatchSize(whole(key, value));
          case "rate" -> was.withLearningRate(number(key, value));
          default ->
              throw new UserException(
                  "the settings before the first [experiment] are seeds, epochs, batch and rate;"
                      + " got '%s'",
                  key);
        };
  }

  static int whole(String key, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException unreadable) {
      throw new UserException(
          unreadable, "%s must be a whole number, for example %s = 4; got '%s'", key, key, value);
    }
  }

  private static double number(String key, String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException unreadable) {
      throw new UserException(
          unreadable, "%s must be a number, for example %s = 0.003; got '%s'", key, key, value);
    }
  }
}
