package poolinglab.coursework.arrival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import poolinglab.coursework.archive.Archives;
import poolinglab.coursework.archive.DiskName;
import poolinglab.coursework.archive.FolderReader;
import poolinglab.coursework.archive.Item;
import poolinglab.coursework.archive.ItemPath;
import poolinglab.coursework.archive.Limits;
import poolinglab.coursework.archive.RefusedException;
import poolinglab.coursework.archive.ShownName;
import poolinglab.coursework.archive.TextEncoding;
import poolinglab.coursework.submission.FileNames;
import poolinglab.coursework.submission.SubmissionPart;

/** A place on the disk. */
final class DiskNode implements Node {
  /** The table of contents of a whole class: over a million names. */
  private static final int CLASS_DIRECTORY_BYTES = 64 << 20;

  private final Path path;
  private List<Node> children;
  private FileChannel channel;

  DiskNode(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  @Override
  public String name() {
    return DiskName.of(path);
  }

  @Override
  public boolean isFolder() {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  boolean isLink() {
    return Files.isSymbolicLink(path);
  }

  @Override
  public boolean isContainer() {
    return isLink() || Node.super.isContainer();
  }

  @Override
  public List<Node> children() throws RefusedException {
    if (children == null) {
      children = isFolder() ? listed() : ArchiveNode.of(opened());
    }
    return children;
  }

  /** The zip of a class stays open until all of it is read; that of a learner is read later. */
  @Override
  public void release() {
    children = null;
    close();
  }

  private List<Node> listed() throws RefusedException {
    List<Node> nodes = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
      for (Path child : children) {
        if (!ItemPath.isByProduct(DiskName.of(child))) {
          nodes.add(new DiskNode(child));
        }
      }
    } catch (IOException unreadable) {
      throw new RefusedException(unreadable, "%s", ShownName.of(name()) + Item.UNREADABLE);
    }
    nodes.sort(Comparator.comparing(Node::name));
    return nodes;
  }

  /** A zip is read where it is, for a whole class may be large. */
  private Item opened() throws RefusedException {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        || !name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return Archives.open(whole());
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
      return Archives.open(name(), channel, CLASS_DIRECTORY_BYTES);
    } catch (IOException | RefusedException notZip) {
      close();
      return Archives.open(whole());
    }
  }

  private void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Item whole() throws RefusedException {
    Item item = FolderReader.read(path, FileNames::isWanted);
    if (item.isFile()) {
      return item;
    }
    throw new RefusedException("%s", ShownName.of(name()) + item.refusal());
  }

  @Override
  public SubmissionPart.Source source() {
    return () -> FolderReader.read(path, FileNames::isWanted);
  }

  @Override
  public boolean has(String child) {
    return isFolder() && Files.exists(path.resolve(child), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public Optional<String> text() {
    try {
      return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
              && Files.size(path) <= Limits.SUBMISSION_BYTES
          ? Optional.of(TextEncoding.of(Files.readAllBytes(path)).text())
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
