package poolinglab.coursework.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads what is on the disk into memory in one pass, each file from its own open folder: whatever
 * is put in the place of a file or folder meanwhile, nothing outside is read.
 */
public final class FolderReader {
  /** More than any class has; a glance does not count what it does not look at. */
  private static final int MOST_NAMES = 200_000;

  private final Predicate<String> wanted;
  private final int depth;
  private final int most;
  private int count;
  private long bytes;

  private FolderReader(Predicate<String> wanted, int depth, int most) {
    this.wanted = wanted;
    this.depth = depth;
    this.most = most;
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
    return new FolderReader(wanted, Limits.DEPTH, Limits.ENTRIES).read(path);
  }

  /** The names of what is in a folder, a few levels deep, and of no file the content. */
  public static Item glance(Path path, int depth) throws RefusedException {
    return new FolderReader(name -> false, depth, MOST_NAMES).read(path);
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
      throw new RefusedException(
          failed,
          "%s cannot be read. Change its permissions, or hand it in again.",
          ShownName.of(name));
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
      return level > depth
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
          name,
          limit -> content.length <= limit ? content : java.util.Arrays.copyOf(content, limit + 1));
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
    } catch (AccessDeniedException | DirectoryIteratorException denied) {
      return List.of(Item.refused("", Item.UNREADABLE));
    } catch (IOException failed) {
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
        if (++count > most) {
          throw new ExceededException(
              "There are more than %d files and folders. Hand in only the exercises' folders.",
              most);
        }
        items.add(item(folder, file, prefix + name, level + 1));
      }
    }
    items.sort(Comparator.comparing(Item::name));
    return items;
  }
}
