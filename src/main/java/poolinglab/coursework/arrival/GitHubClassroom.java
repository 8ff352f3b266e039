package poolinglab.coursework.arrival;

import java.util.List;
import java.util.Locale;

/**
 * A folder of GitHub Classroom's clones, {@code pooling-submissions/pooling-amueller}: repositories
 * named by the assignment and the learner's account.
 */
final class GitHubClassroom {
  private static final String SUBMISSIONS = "-submissions";

  private GitHubClassroom() {}

  /** The learners in a folder; none if it holds no such clones. */
  static List<Entry> entries(Node folder) {
    List<Node> clones = folder.childrenIfAny().stream().filter(Node::isFolder).toList();
    String name = folder.name();
    boolean named = name.toLowerCase(Locale.ROOT).endsWith(SUBMISSIONS);
    String prefix =
        named ? name.substring(0, name.length() - SUBMISSIONS.length()) + "-" : common(clones);
    boolean repositories = clones.stream().anyMatch(clone -> clone.has(".git"));
    if (prefix.isEmpty() || !named && !repositories) {
      return List.of();
    }
    return clones.stream()
        .filter(clone -> clone.name().length() > prefix.length())
        .filter(clone -> clone.name().startsWith(prefix))
        .map(clone -> Entry.plain(clone.name().substring(prefix.length()), clone))
        .toList();
  }

  /** What all names begin with, up to a dash. */
  private static String common(List<Node> clones) {
    if (clones.size() < 2) {
      return "";
    }
    String common = clones.stream().map(Node::name).reduce(NameParts::commonBegin).orElse("");
    return common.substring(0, common.lastIndexOf('-') + 1);
  }
}
