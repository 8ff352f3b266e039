package poolinglab.coursework.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * Reads a file that its owner may still be writing to. Only a regular file is opened: opening a
 * pipe would wait for a writer that never comes.
 */
final class StableFile {
  private StableFile() {}

  /**
   * The bytes; if there are more than {@code most}, exactly one more than that.
   *
   * @param shown the file's name for the sentence
   */
  static byte[] read(Directory folder, Path name, String shown, int most) throws RefusedException {
    try {
      BasicFileAttributes before = folder.attributes(name);
      if (!before.isRegularFile()) {
        throw new RefusedException(
            "%s", shown + (before.isSymbolicLink() ? Item.LINK : Item.SPECIAL));
      }
      byte[] bytes;
      try (InputStream in = Channels.newInputStream(folder.file(name))) {
        bytes = in.readNBytes(most + 1);
      }
      boolean whole = bytes.length > most || bytes.length == before.size();
      if (!whole || !isSame(before, folder.attributes(name))) {
        throw new RefusedException("%s changed while it was being read; grade it again.", shown);
      }
      return bytes;
    } catch (AccessDeniedException denied) {
      throw new RefusedException(denied, "%s", shown + Item.UNREADABLE);
    } catch (IOException failed) {
      throw new RefusedException(failed, "%s cannot be read to its end. Hand it in again.", shown);
    }
  }

  private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
    return before.size() == after.size()
        && before.lastModifiedTime().equals(after.lastModifiedTime())
        && Objects.equals(before.fileKey(), after.fileKey());
  }
}
