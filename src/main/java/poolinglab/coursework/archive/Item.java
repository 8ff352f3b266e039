package poolinglab.coursework.archive;

import java.util.List;

/**
 * A file or a folder that arrived; an archive that was opened is a folder. What it is was decided
 * when it was listed, and reading it later leads nowhere else.
 *
 * @param name its name, as given: not checked. An entry of a zip that lies absurdly deep has its
 *     whole path here
 * @param kind what it is
 * @param children what a folder holds
 * @param content how to read a file
 * @param refusal why it is refused, after its name in a sentence; empty if it is not
 */
public record Item(String name, Kind kind, List<Item> children, Content content, String refusal) {
  static final String LINK =
      " is a symbolic link, and links are not followed. Hand in the file itself.";
  static final String SPECIAL = " is a pipe, a device or the like. Hand in ordinary files.";

  /** For what the reader may not read. */
  public static final String UNREADABLE =
      " cannot be read. Change its permissions, or hand it in again.";

  /** What an item is. */
  public enum Kind {
    FILE,
    FOLDER,
    REFUSED
  }

  /** Reads a file. */
  @FunctionalInterface
  public interface Content {
    /** The bytes; if there are more than {@code most}, exactly one more than that. */
    byte[] read(int most) throws RefusedException;
  }

  public Item {
    children = List.copyOf(children);
  }

  /** A file. */
  public static Item file(String name, Content content) {
    return new Item(name, Kind.FILE, List.of(), content, "");
  }

  /** A folder. */
  public static Item folder(String name, List<Item> children) {
    return new Item(name, Kind.FOLDER, children, null, "");
  }

  /**
   * Something that is not read.
   *
   * @param refusal goes on after its name: {@code " is a pipe. …"}
   */
  public static Item refused(String name, String refusal) {
    return new Item(name, Kind.REFUSED, List.of(), null, refusal);
  }

  /** The same under another name. */
  public Item named(String other) {
    return new Item(other, kind, children, content, refusal);
  }

  /** Whether it is a folder. */
  public boolean isFolder() {
    return kind == Kind.FOLDER;
  }

  /** Whether it is a file. */
  public boolean isFile() {
    return kind == Kind.FILE;
  }
}
