package poolinglab.coursework.arrival;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blackboard's "Assignment file download": {@code Sheet
 * 1_amueller_attempt_2025-01-10-09-30-00_MaxPool2x2.java}, and for each attempt a {@code .txt} that
 * says the learner's name.
 */
final class Blackboard implements Entry.Recogniser {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:.*_)?([^_]+)_attempt_(\\d{4}(?:-\\d{2}){5})(?:_(.+)|\\.txt)?", Pattern.DOTALL);
  private static final Pattern NAME =
      Pattern.compile("(?m)^\\s*[^:\\r\\n]{1,20}:\\s*(.+?)\\s*\\(([^()]+)\\)\\s*$");

  private final Map<String, String> names = new HashMap<>();

  /**
   * @param folder of the export, which holds the names
   */
  Blackboard(Node folder) {
    for (Node child : folder.childrenIfAny()) {
      Matcher label = LABEL.matcher(child.name());
      if (label.matches() && label.group(3) == null && child.name().endsWith(".txt")) {
        folder.text(child.name()).ifPresent(text -> addName(label.group(1), text));
      }
    }
  }

  private void addName(String user, String text) {
    Matcher name = NAME.matcher(text);
    if (name.find() && name.group(2).equals(user)) {
      names.put(user, name.group(1));
    }
  }

  @Override
  public Optional<Entry> entry(Node node) {
    Matcher label = LABEL.matcher(node.name());
    if (!label.matches()) {
      return Optional.empty();
    }
    String user = label.group(1);
    // The platform's own note is not part of what was handed in.
    String file = label.group(3) == null ? ".attempt" : label.group(3);
    return Optional.of(
        new Entry(names.getOrDefault(user, user), user, file, "", label.group(2), node));
  }
}
