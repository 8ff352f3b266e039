package poolinglab.coursework.arrival;

import java.util.List;
import java.util.Optional;
import poolinglab.coursework.archive.Archives;
import poolinglab.coursework.archive.Item;
import poolinglab.coursework.archive.ItemPath;
import poolinglab.coursework.archive.Limits;
import poolinglab.coursework.archive.RefusedException;
import poolinglab.coursework.archive.TextEncoding;
import poolinglab.coursework.submission.SubmissionPart;

/** A place in an archive that is open. */
final class ArchiveNode implements Node {
  private final Item item;
  private List<Node> children;

  ArchiveNode(Item item) {
    this.item = item;
  }

  @Override
  public String name() {
    return item.name();
  }

  @Override
  public boolean isFolder() {
    return item.isFolder();
  }

  @Override
  public List<Node> children() throws RefusedException {
    if (children == null) {
      children = of(item.isFile() && Archives.isNamed(name()) ? Archives.open(item) : item);
    }
    return children;
  }

  @Override
  public void release() {
    children = null;
  }

  static List<Node> of(Item folder) {
    return folder.children().stream()
        .filter(child -> !ItemPath.isByProduct(child.name()))
        .map(child -> (Node) new ArchiveNode(child))
        .toList();
  }

  @Override
  public SubmissionPart.Source source() {
    return () -> item;
  }

  @Override
  public boolean has(String child) {
    return item.children().stream().anyMatch(each -> each.name().equals(child));
  }

  @Override
  public Optional<String> text() {
    try {
      return item.isFile()
          ? Optional.of(TextEncoding.of(item.content().read(Limits.SUBMISSION_BYTES)).text())
          : Optional.empty();
    } catch (RefusedException unreadable) {
      return Optional.empty();
    }
  }
}
