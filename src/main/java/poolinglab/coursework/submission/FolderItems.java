package poolinglab.coursework.submission;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What lies in a folder, without following any link. */
final class FolderItems {
  private final List<Item> items = new ArrayList<>();
  private final StableFile reader = new StableFile();

  private FolderItems() {}

  /**
   * All items but by-products, without opening one.
   *
   * @throws RefusedException when there are too many
   */
  static List<Item> of(Path folder) throws RefusedException {
    FolderItems found = new FolderItems();
    found.list(folder, "", 0);
    return found.items;
  }

  private void list(Path folder, String prefix, int depth) throws RefusedException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        String path = prefix + child.getFileName();
        if (!ItemPath.isByProduct(path)) {
          add(child, path, depth + 1);
        }
      }
    } catch (AccessDeniedException denied) {
      addUnreadable(folder, prefix, denied);
    } catch (DirectoryIteratorException broken) {
      addUnreadable(folder, prefix, broken.getCause());
    } catch (IOException broken) {
      addUnreadable(folder, prefix, broken);
    }
  }

  private void add(Path child, String path, int depth) throws IOException, RefusedException {
    Item.Kind kind = StableFile.kind(StableFile.attributes(child));
    items.add(new Item(path, kind, most -> reader.read(child, path, most)));
    TooMany.refuse(items.size());
    if (kind == Item.Kind.FOLDER && depth <= Limits.DEPTH) {
      list(child, path + "/", depth);
    }
  }

  private void addUnreadable(Path folder, String prefix, IOException cause)
      throws RefusedException {
    if (prefix.isEmpty()) {
      throw new RefusedException(
          "a submission can be read; "
              + Harmless.of(String.valueOf(folder.getFileName()))
              + " cannot. Change its permissions, or hand it in anew.",
          cause);
    }
    String path = prefix.substring(0, prefix.length() - 1);
    items.add(
        new Item(
            path,
            Item.Kind.UNREADABLE,
            most -> {
              throw new RefusedException(path, cause);
            }));
  }
}
