package poolinglab.coursework.arrival;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blackboard's "Assignment file download": {@code Sheet
 * 1_amueller_attempt_2025-01-10-09-30-00_MaxPool2x2.java}, and for each attempt a {@code .txt} that
 * says the learner's name.
 */
final class Blackboard implements Entry.Recogniser {
  private static final Pattern LABEL =
      Pattern.compile("(.+)_attempt_(\\d{4}(?:-\\d{2}){5})(?:_(.+)|\\.txt)?", Pattern.DOTALL);
  private static final Pattern NAME =
      Pattern.compile("\\s*+[^:]{1,20}:(.+)\\(([^()]+)\\)\\s*", Pattern.DOTALL);
  private static final int LONGEST_NAME = 500;

  /** By what comes before the word attempt: the assignment and the account. */
  private final Map<String, String> names = new HashMap<>();

  private final Set<String> begins = new TreeSet<>();
  private String assignment;

  /**
   * @param folder of the export, which holds the names
   */
  Blackboard(Node folder) {
    for (Node child : folder.childrenIfAny()) {
      Matcher label = LABEL.matcher(child.name());
      if (label.matches()) {
        begins.add(label.group(1));
        if (label.group(3) == null && child.name().endsWith(".txt")) {
          child.text().ifPresent(text -> addName(label.group(1), text));
        }
      }
    }
    if (assignment == null) {
      assignment = commonBegin();
    }
  }

  private void addName(String begin, String text) {
    text.lines()
        .filter(line -> line.length() <= LONGEST_NAME)
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .filter(name -> ("_" + begin).endsWith("_" + name.group(2)))
        .ifPresent(
            name -> {
              names.put(begin, name.group(1).strip());
              assignment = begin.substring(0, begin.length() - name.group(2).length());
            });
  }

  /** Accounts may have underscores, too; the assignment is the same in the whole export. */
  private String commonBegin() {
    String common = begins.stream().reduce(NameParts::commonBegin).orElse("");
    return begins.size() > 1 ? common.substring(0, common.lastIndexOf('_') + 1) : "";
  }

  private String account(String begin) {
    return assignment.isEmpty()
        ? begin.substring(begin.lastIndexOf('_') + 1)
        : begin.startsWith(assignment) ? begin.substring(assignment.length()) : begin;
  }

  @Override
  public Optional<Entry> entry(Node node) {
    Matcher label = LABEL.matcher(node.name());
    if (!label.matches()) {
      return Optional.empty();
    }
    String account = account(label.group(1));
    // The platform's own note is not part of what was handed in.
    String file = label.group(3) == null ? ".attempt" : label.group(3);
    String learner = names.getOrDefault(label.group(1), account);
    return Optional.of(new Entry(learner, account, file, "", label.group(2), node));
  }
}
