package poolinglab.coursework.arrival;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moodle's "Download all submissions": {@code Anna Müller_1234567_assignsubmission_file_}, a folder
 * for each learner or, without folders, before the name of each file.
 */
final class Moodle {
  private static final Pattern LABEL =
      Pattern.compile("(.+?)_(\\d+)_assignsubmission_([a-z]+)(?:[_.](.*))?", Pattern.DOTALL);

  private Moodle() {}

  static Optional<Entry> entry(Node node) {
    Matcher label = LABEL.matcher(node.name());
    if (!label.matches()) {
      return Optional.empty();
    }
    String rest = label.group(4) == null ? "" : label.group(4);
    return Optional.of(new Entry(label.group(1), label.group(2), rest, "", "", node));
  }
}
