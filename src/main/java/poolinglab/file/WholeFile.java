package poolinglab.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * Writes a file completely or not at all: first beside its target, under a name that no one can
 * guess, then moved into place. If that fails, the target is what it was and nothing else is left.
 */
public final class WholeFile {
  private static final int MOST_LINKS = 40;

  /** Content that is too large for one array, or that is cheaper to write piece by piece. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /**
   * Creates or replaces a file of the user's own. Where {@code file} is a symbolic link, the file
   * it leads to is replaced and the link stays.
   *
   * @throws IOException if this is impossible; {@link FileProblem} says why in a few words
   */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, out -> out.write(content));
  }

  /** The same for content that is written piece by piece. */
  public static void write(Path file, Content content) throws IOException {
    replace(behindLinks(file), content);
  }

  /**
   * Creates or replaces a file in a folder that came from someone else, and creates the folders in
   * between. No symbolic link below {@code folder} is followed, for it could lead anywhere.
   *
   * @param name relative to {@code folder}
   * @throws IOException if this is impossible, or if there is a link on the way
   */
  public static void writeInside(Path folder, String name, byte[] content) throws IOException {
    Path inside = folder.toAbsolutePath().normalize();
    Path file = inside.resolve(name).normalize();
    if (!file.startsWith(inside)) {
      throw new FileSystemException(file.toString(), null, "it is outside " + folder);
    }
    Path step = inside;
    for (Path part : inside.relativize(file)) {
      step = step.resolve(part);
      refuseLink(step);
    }
    Files.createDirectories(file.getParent());
    replace(file, out -> out.write(content));
  }

  /**
   * Refuses a symbolic link.
   *
   * @throws IOException if {@code file} is one
   */
  static void refuseLink(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      throw new FileSystemException(file.toString(), null, file + " is a symbolic link");
    }
  }

  private static Path behindLinks(Path file) throws IOException {
    Path target = file;
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(file.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  private static void replace(Path file, Content content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "it is not a regular file");
    }
    Path unfinished = file.resolveSibling(".unfinished-" + UUID.randomUUID());
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(
                  unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
        content.writeTo(out);
      }
      keepPermissions(file, unfinished);
      move(unfinished, file);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** A file that only its owner may read stays so when it is replaced. */
  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old =
        Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (old != null && Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
      Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
