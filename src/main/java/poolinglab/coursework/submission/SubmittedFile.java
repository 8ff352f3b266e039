package poolinglab.coursework.submission;

import java.util.List;
import java.util.Set;
import poolinglab.coursework.archive.Item;
import poolinglab.coursework.archive.ShownName;

/**
 * A file at its place in a submission.
 *
 * @param parts the names of its path
 * @param order of submissions that replace each other, the last counts; empty where that is unknown
 * @param item the file
 */
record SubmittedFile(List<String> parts, String order, Item item) {
  /** Folders that hold what a program made, or what is no longer meant. */
  private static final Set<String> SIDE_FOLDERS =
      Set.of(
          "bin",
          "build",
          "out",
          "classes",
          "backup",
          "backups",
          "old",
          "alt",
          "archive",
          "archiv",
          "copy",
          "kopie",
          "tmp",
          "temp",
          "stub",
          "stubs",
          "original",
          "trash");

  String name() {
    return parts.get(parts.size() - 1);
  }

  String folder() {
    return String.join("/", parts.subList(0, parts.size() - 1));
  }

  String path() {
    return String.join("/", parts);
  }

  String shown() {
    return ShownName.of(path());
  }

  boolean isAside() {
    return parts.subList(0, parts.size() - 1).stream()
        .map(FileNames::alike)
        .anyMatch(SIDE_FOLDERS::contains);
  }
}
