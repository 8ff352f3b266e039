package poolinglab.coursework.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * Reads files that somebody else may still be writing to.
 *
 * <p>Only a regular file is opened: opening a pipe would wait for a writer that never comes. A link
 * is not followed, not even one that was put there since.
 */
final class StableFile {

  /** Opens a file. */
  @FunctionalInterface
  interface Opener {
    InputStream open(Path file) throws IOException;
  }

  private final Opener opener;

  StableFile() {
    this(file -> Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
  }

  StableFile(Opener opener) {
    this.opener = opener;
  }

  /**
   * The bytes; if there are more than {@code most}, exactly one more than that.
   *
   * @param shown the file's name for the sentence
   */
  byte[] read(Path file, String shown, int most) throws RefusedException {
    try {
      BasicFileAttributes before = attributes(file);
      if (!before.isRegularFile()) {
        throw new RefusedException(new Item(shown, kind(before), null).refusal());
      }
      byte[] bytes;
      try (InputStream in = opener.open(file)) {
        bytes = in.readNBytes(most + 1);
      }
      boolean whole = bytes.length > most || bytes.length == before.size();
      if (!whole || !isSame(before, attributes(file))) {
        throw new RefusedException(
            "a file rests while it is read; " + Harmless.of(shown) + " changed. Grade it again.");
      }
      return bytes;
    } catch (AccessDeniedException denied) {
      throw new RefusedException(new Item(shown, Item.Kind.UNREADABLE, null).refusal(), denied);
    } catch (IOException failed) {
      throw new RefusedException(
          "a file can be read to its end; " + Harmless.of(shown) + " cannot. Hand it in anew.",
          failed);
    }
  }

  static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  static Item.Kind kind(BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return Item.Kind.LINK;
    }
    if (attributes.isDirectory()) {
      return Item.Kind.FOLDER;
    }
    return attributes.isRegularFile() ? Item.Kind.FILE : Item.Kind.SPECIAL;
  }

  private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
    return before.size() == after.size()
        && before.lastModifiedTime().equals(after.lastModifiedTime())
        && Objects.equals(before.fileKey(), after.fileKey());
  }
}
