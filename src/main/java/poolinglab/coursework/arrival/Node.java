package poolinglab.coursework.arrival;

import java.util.List;
import java.util.Optional;
import poolinglab.coursework.archive.Archives;
import poolinglab.coursework.archive.RefusedException;
import poolinglab.coursework.submission.SubmissionPart;

/** A place in an arrival, on the disk or in an archive; its content has not been read. */
interface Node {
  String name();

  /** Whether it is a folder; an archive is not one. */
  boolean isFolder();

  /**
   * What a folder or an archive holds, without by-products.
   *
   * @throws RefusedException when it cannot be opened
   */
  List<Node> children() throws RefusedException;

  /** Forgets its children, and closes what was opened to list them. */
  void release();

  /** How its content is read later. */
  SubmissionPart.Source source();

  /** Whether there is a child of that name, hidden ones included. */
  boolean has(String child);

  /** The text of a small file; nothing if it cannot be read. */
  Optional<String> text();

  /** The text of a small child, such as an export's list of names. */
  default Optional<String> text(String child) {
    return childrenIfAny().stream()
        .filter(each -> each.name().equals(child))
        .findFirst()
        .flatMap(Node::text);
  }

  /** Whether it may contain something that a learner handed in. */
  default boolean isContainer() {
    return isFolder() || Archives.isNamed(name()) || Archives.isUnfinished(name());
  }

  /** What it holds; nothing where it cannot be opened. */
  default List<Node> childrenIfAny() {
    try {
      return isFolder() || Archives.isNamed(name()) ? children() : List.of();
    } catch (RefusedException toldWhenItIsRead) {
      return List.of();
    }
  }
}
