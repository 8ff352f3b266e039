package poolinglab.coursework.arrival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gradescope's "Export submissions": folders {@code submission_98765}, and the names of who handed
 * each in, one or a group, in {@code submission_metadata.yml}.
 */
final class Gradescope {
  private static final String METADATA = "submission_metadata.yml";
  private static final Pattern FOLDER = Pattern.compile("submission_(\\d+)");
  private static final Pattern LONG_NUMBER = Pattern.compile("submission_\\d{3,}");
  private static final Pattern BEGIN = Pattern.compile("^(submission_\\d+):");
  private static final Pattern PART = Pattern.compile("^ {2}:?(\\w+):.*");
  private static final Pattern NAME = Pattern.compile("^[ -]++:?name:(.*)$");

  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U00[01][0-9A-Fa-f]{5})|(.))", Pattern.DOTALL);

  private Gradescope() {}

  /** The learners in a folder; none if it is not such an export. */
  static List<Entry> entries(Node folder) {
    Map<String, List<String>> names = new HashMap<>();
    folder.text(METADATA).ifPresent(text -> names.putAll(names(text)));
    List<Entry> entries = new ArrayList<>();
    if (names.isEmpty() && !isNumbered(folder)) {
      return entries;
    }
    for (Node child : folder.childrenIfAny()) {
      Matcher submission = FOLDER.matcher(child.name());
      if (child.isFolder() && submission.matches()) {
        String number = submission.group(1);
        List<String> who = names.getOrDefault(child.name(), List.of("submission " + number));
        who.forEach(name -> entries.add(new Entry(name, number, "", "", "", child)));
      }
    }
    return entries;
  }

  /** Whether it looks like an export without its list; a learner may have a submission_1, too. */
  private static boolean isNumbered(Node folder) {
    List<Node> folders = folder.childrenIfAny().stream().filter(Node::isFolder).toList();
    return folders.size() > 1
        && folders.stream().allMatch(each -> LONG_NUMBER.matcher(each.name()).matches());
  }

  private static Map<String, List<String>> names(String yaml) {
    Map<String, List<String>> names = new HashMap<>();
    String submission = "";
    boolean submitters = false;
    for (String line : yaml.lines().toList()) {
      Matcher begin = BEGIN.matcher(line);
      Matcher part = PART.matcher(line);
      Matcher name = NAME.matcher(line);
      if (begin.find()) {
        submission = begin.group(1);
      } else if (part.matches()) {
        submitters = part.group(1).equals("submitters");
      } else if (submitters && name.matches()) {
        names
            .computeIfAbsent(submission, key -> new ArrayList<>())
            .add(plain(name.group(1).strip()));
      }
    }
    return names;
  }

  /** A name in YAML: plain, in single quotes that are doubled inside, or with escapes. */
  private static String plain(String yaml) {
    if (yaml.length() > 1 && yaml.startsWith("'") && yaml.endsWith("'")) {
      return yaml.substring(1, yaml.length() - 1).replace("''", "'");
    }
    if (yaml.length() > 1 && yaml.startsWith("\"") && yaml.endsWith("\"")) {
      return ESCAPE
          .matcher(yaml.substring(1, yaml.length() - 1))
          .replaceAll(
              each ->
                  Matcher.quoteReplacement(
                      each.group(1) == null ? each.group(2) : letter(each.group(1))));
    }
    return yaml;
  }

  private static String letter(String escape) {
    int letter = Integer.parseInt(escape.substring(1), 16);
    return Character.isValidCodePoint(letter) ? Character.toString(letter) : "\uFFFD";
  }
}
