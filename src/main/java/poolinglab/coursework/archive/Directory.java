package poolinglab.coursework.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.Set;

/**
 * An open folder. What is opened in it is in that very folder, even if another has been put in its
 * place since, and even if a file has become a link: no link is followed.
 */
interface Directory extends Closeable {
  Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  /** The names of what it holds. */
  Iterator<Path> names();

  BasicFileAttributes attributes(Path name) throws IOException;

  Directory folder(Path name) throws IOException;

  SeekableByteChannel file(Path name) throws IOException;

  /** Opens a folder, which may be reached by a link. */
  static Directory open(Path folder) throws IOException {
    var stream = Files.newDirectoryStream(folder);
    return stream instanceof SecureDirectoryStream<Path> secure
        ? new Held(secure)
        : new Named(folder, stream);
  }

  /** Where the system can open files relative to a folder. */
  record Held(SecureDirectoryStream<Path> stream) implements Directory {
    @Override
    public Iterator<Path> names() {
      return stream.iterator();
    }

    @Override
    public BasicFileAttributes attributes(Path name) throws IOException {
      return stream
          .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .readAttributes();
    }

    @Override
    public Directory folder(Path name) throws IOException {
      return new Held(stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public SeekableByteChannel file(Path name) throws IOException {
      return stream.newByteChannel(name, READ);
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  /** Where it cannot, as on Windows: a folder that becomes a link later is not noticed. */
  record Named(Path folder, java.nio.file.DirectoryStream<Path> stream) implements Directory {
    @Override
    public Iterator<Path> names() {
      return stream.iterator();
    }

    @Override
    public BasicFileAttributes attributes(Path name) throws IOException {
      return Files.readAttributes(
          folder.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Directory folder(Path name) throws IOException {
      Path child = folder.resolve(name);
      if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(child + " is not a folder");
      }
      return new Named(child, Files.newDirectoryStream(child));
    }

    @Override
    public SeekableByteChannel file(Path name) throws IOException {
      return Files.newByteChannel(folder.resolve(name), READ);
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
