package poolinglab.coursework.archive;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads what is on the disk into memory in one pass, each file from its own open folder: whatever
 * is put in the place of a file or folder meanwhile, nothing outside is read.
 */
public final class FolderReader {
  private final Predicate<String> wanted;
  private int count;
  private long bytes;

  private FolderReader(Predicate<String> wanted) {
    this.wanted = wanted;
  }

  /**
   * A file or folder with all that is in it, except by-products.
   *
   * @param path whose last name is not followed if it is a link
   * @param wanted which files in a folder are read, by their name; the others are only listed
   * @throws RefusedException when it cannot be read
   * @throws ExceededException when there is too much of it
   */
  public static Item read(Path path, Predicate<String> wanted) throws RefusedException {
    return new FolderReader(wanted).read(path);
  }

  private Item read(Path path) throws RefusedException {
    Path whole = path.toAbsolutePath();
    Path last = whole.getFileName();
    String name = DiskName.of(whole);
    try (Directory parent = Directory.open(last == null ? whole : whole.getParent())) {
      return last == null
          ? Item.folder(name, children(parent, "", 0))
          : item(parent, last, name, 0);
    } catch (NoSuchFileException gone) {
      throw new RefusedException(gone, "%s is no longer there.", ShownName.of(name));
    } catch (IOException failed) {
      throw new RefusedException(failed, "%s", ShownName.of(name) + Item.UNREADABLE);
    }
  }

  /**
   * @param path of the item inside the submission, for sentences
   */
  private Item item(Directory parent, Path file, String path, int level)
      throws IOException, RefusedException {
    BasicFileAttributes attributes = parent.attributes(file);
    String name = DiskName.of(file);
    if (attributes.isDirectory()) {
      return level > Limits.DEPTH
          ? Item.folder(name, List.of())
          : Item.folder(name, folder(parent, file, path, level));
    }
    if (!attributes.isRegularFile()) {
      return Item.refused(name, attributes.isSymbolicLink() ? Item.LINK : Item.SPECIAL);
    }
    return level == 0 || wanted.test(name)
        ? content(parent, file, name, path)
        : Item.file(name, most -> unread());
  }

  private static byte[] unread() {
    throw new IllegalStateException("only the content of wanted files is at hand");
  }

  private Item content(Directory parent, Path file, String name, String path) {
    int most = ArchiveFormat.isNamed(name) ? Limits.ARCHIVE_BYTES : Limits.FILE_BYTES;
    try {
      byte[] content = StableFile.read(parent, file, ShownName.of(path), most);
      bytes += content.length;
      if (bytes > Limits.SUBMISSION_BYTES + (long) Limits.ARCHIVE_BYTES) {
        throw new ExceededException(
            "There are more than %d MiB to read. Hand in only the exercises' folders.",
            (Limits.SUBMISSION_BYTES + Limits.ARCHIVE_BYTES) >> 20);
      }
      return Item.file(
          name, limit -> content.length <= limit ? content : Arrays.copyOf(content, limit + 1));
    } catch (RefusedException refused) {
      return Item.file(
          name,
          limit -> {
            throw refused;
          });
    }
  }

  private List<Item> folder(Directory parent, Path file, String path, int level)
      throws RefusedException {
    try (Directory folder = parent.folder(file)) {
      return children(folder, path + "/", level);
    } catch (IOException | DirectoryIteratorException failed) {
      return List.of(Item.refused("", Item.UNREADABLE));
    }
  }

  private List<Item> children(Directory folder, String prefix, int level)
      throws IOException, RefusedException {
    List<Item> items = new ArrayList<>();
    for (Iterator<Path> names = folder.names(); names.hasNext(); ) {
      Path file = names.next().getFileName();
      String name = DiskName.of(file);
      if (!ItemPath.isByProduct(name)) {
        Limits.checkEntries(++count);
        items.add(item(folder, file, prefix + name, level + 1));
      }
    }
    items.sort(Comparator.comparing(Item::name));
    return items;
  }
}
