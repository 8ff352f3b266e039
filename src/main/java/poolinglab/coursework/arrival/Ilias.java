package poolinglab.coursework.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ILIAS' download of all submissions: {@code Abgaben/Mueller_Anna_amueller_4711} with the learner's
 * files in it, {@code 20250110093000_my-exercises.zip}; for teams with a folder {@code Team_12} in
 * between, and everything in it is every member's.
 */
final class Ilias {
  private static final Set<String> FOLDERS =
      Set.of("abgaben", "submissions", "rendus", "consegne", "entregas");
  private static final Pattern PERSON = Pattern.compile("([^_]+)_(.+)_([^_]+)_(\\d+)");
  private static final Pattern FILE = Pattern.compile("(\\d{14})_(.+)", Pattern.DOTALL);

  private Ilias() {}

  /** The learners in a folder; none if it is not the folder of all submissions. */
  static List<Entry> entries(Node folder) {
    List<Entry> entries = new ArrayList<>();
    for (Node child : folder.childrenIfAny()) {
      if (isPerson(child) && (isNamed(folder) || hasFiles(child))) {
        add(entries, child, child);
      } else if (isNamed(folder) && child.isFolder()) {
        List<Node> members = child.childrenIfAny().stream().filter(Ilias::isPerson).toList();
        members.forEach(member -> members.forEach(other -> add(entries, member, other)));
      }
    }
    return entries;
  }

  private static boolean isNamed(Node folder) {
    return FOLDERS.contains(folder.name().toLowerCase(Locale.ROOT));
  }

  private static boolean isPerson(Node node) {
    return node.isFolder() && PERSON.matcher(node.name()).matches();
  }

  private static boolean hasFiles(Node person) {
    return person.childrenIfAny().stream().anyMatch(file -> FILE.matcher(file.name()).matches());
  }

  /** What is in one member's folder is also the other's. */
  private static void add(List<Entry> entries, Node person, Node folder) {
    Matcher name = PERSON.matcher(person.name());
    if (!name.matches()) {
      return;
    }
    String learner = name.group(2).replace('_', ' ') + " " + name.group(1);
    List<Node> files = folder.childrenIfAny();
    for (Node child : files) {
      Matcher file = FILE.matcher(child.name());
      boolean dated = file.matches();
      entries.add(
          new Entry(
              learner,
              name.group(4),
              dated ? file.group(2) : child.name(),
              dated ? file.group(1) : "",
              "",
              folder.name() + "/" + child.name(),
              child));
    }
    if (files.isEmpty() && person.equals(folder)) {
      entries.add(new Entry(learner, name.group(4), "", "", "", person));
    }
  }
}
