package poolinglab.coursework.report;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import poolinglab.file.WholeFile;

/** Files with marks in them: only their owner may read them. */
final class OwnerOnly {
  private OwnerOnly() {}

  /** Writes a file in a folder, completely or not at all, following no link. */
  static void write(Path folder, String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    boolean created = create(file);
    try {
      WholeFile.writeInside(folder, name, content);
    } catch (IOException failed) {
      if (created) {
        Files.deleteIfExists(file);
      }
      throw failed;
    }
  }

  /** Whether the file is new; one that was there is only its owner's from now on. */
  private static boolean create(Path file) throws IOException {
    try {
      Files.createFile(file, attributes(file).toArray(FileAttribute[]::new));
      return true;
    } catch (FileAlreadyExistsException replaced) {
      restrict(file);
      return false;
    }
  }

  /** Makes a file that is there its owner's alone. */
  static void restrict(Path file) throws IOException {
    if (isPosix(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /** What a new file gets, where the system knows of owners. */
  static List<FileAttribute<?>> attributes(Path file) {
    return isPosix(file)
        ? List.of(
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : List.of();
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
