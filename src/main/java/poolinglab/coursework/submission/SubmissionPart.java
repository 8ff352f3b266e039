package poolinglab.coursework.submission;

import java.nio.file.Path;
import java.util.List;
import poolinglab.coursework.archive.Archives;
import poolinglab.coursework.archive.FolderReader;
import poolinglab.coursework.archive.Item;
import poolinglab.coursework.archive.RefusedException;

/**
 * A folder or a file that a learner handed in; not yet read.
 *
 * @param name what it is called inside the submission: a folder's content has no folder around it
 *     where this is empty
 * @param order of parts that replace each other the last in this order counts; empty if unknown
 * @param source where it is
 */
public record SubmissionPart(String name, String order, Source source) {

  /** Reads a part. */
  @FunctionalInterface
  public interface Source {
    Item read() throws RefusedException;
  }

  /** A file or folder on the disk under its own name. */
  public static SubmissionPart of(String name, Path path) {
    return new SubmissionPart(name, "", () -> FolderReader.read(path, FileNames::isWanted));
  }

  /** As a folder whose content is the submission. */
  Item folder() throws RefusedException {
    Item item = source.read();
    if (name.isEmpty() && item.isFolder()) {
      return item;
    }
    if (name.isEmpty() && item.isFile() && Archives.isNamed(item.name())) {
      return Archives.open(item);
    }
    return Item.folder("", List.of(name.isEmpty() ? item : item.named(name)));
  }
}
