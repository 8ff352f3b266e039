package poolinglab.coursework.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import poolinglab.coursework.archive.Archives;
import poolinglab.coursework.archive.ExceededException;
import poolinglab.coursework.archive.Item;
import poolinglab.coursework.archive.ItemPath;
import poolinglab.coursework.archive.Limits;
import poolinglab.coursework.archive.RefusedException;
import poolinglab.coursework.archive.ShownName;

/** Goes through all that a learner handed in, also into archives, in the order of the paths. */
final class FileWalk {
  private final FileSorter sorter;
  private final String order;
  private int count;
  private int archives;

  FileWalk(FileSorter sorter, String order) {
    this.sorter = sorter;
    this.order = order;
  }

  /** Visits what is in a folder. */
  void visit(Item folder) throws ExceededException {
    children(folder, "", 0);
  }

  private void children(Item folder, String prefix, int nested) throws ExceededException {
    List<Item> sorted = new ArrayList<>(folder.children());
    sorted.sort(Comparator.comparing(Item::name));
    for (Item child : sorted) {
      String path =
          child.name().isEmpty() && !prefix.isEmpty() && !child.isFolder()
              ? prefix.substring(0, prefix.length() - 1)
              : prefix + child.name();
      if (!ItemPath.isByProduct(path)) {
        visit(child, path, nested);
      } else if (child.isFolder()) {
        // A path may lead out of it again, which is refused.
        children(child, path + "/", nested);
      }
    }
  }

  private void visit(Item item, String path, int nested) throws ExceededException {
    Limits.checkEntries(++count);
    List<String> parts = ItemPath.split(path).parts();
    if (item.kind() == Item.Kind.REFUSED) {
      sorter.refused(parts, ShownName.of(path) + item.refusal());
    } else if (item.isFile() && Archives.isUnfinished(item.name())) {
      sorter.refused(
          List.of(),
          "The download of %s was not finished. Download it again.".formatted(ShownName.of(path)));
    } else if (item.isFile() && Archives.isNamed(item.name())) {
      open(item, path, nested);
    } else {
      found(item, path, parts);
      children(item, path + "/", nested);
    }
  }

  private void found(Item item, String path, List<String> parts) {
    try {
      List<String> checked = ItemPath.of(path).parts();
      if (!checked.isEmpty()) {
        sorter.found(new SubmittedFile(checked, order, item));
      }
    } catch (RefusedException dangerous) {
      // A folder on a dangerous path is refused by what is in it.
      if (item.isFile() || item.children().isEmpty()) {
        sorter.refused(parts, dangerous.getMessage());
      }
    }
  }

  /** An archive that cannot be opened is a problem, and what lies beside it is read. */
  private void open(Item archive, String path, int nested) throws ExceededException {
    Item opened;
    try {
      if (nested == Limits.NESTED_ARCHIVES || ++archives > Limits.ARCHIVES) {
        throw new RefusedException(
            "%s was not opened: there are too many archives. Hand in one zip of the exercises' folders.",
            ShownName.of(path));
      }
      opened = Archives.open(archive.named(path)).named(Archives.stem(path));
      sorter.found(new SubmittedFile(ItemPath.of(opened.name()).parts(), order, opened));
    } catch (RefusedException unreadable) {
      sorter.refused(List.of(), unreadable.getMessage());
      return;
    }
    children(opened, opened.name() + "/", nested + 1);
  }
}
