package poolinglab.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that only grows, line by line. A line is on the disk before {@link #append} returns. A
 * last line that was never finished, because the machine went down, is cut off when the file is
 * opened. The file is locked while it is open, and it is never a symbolic link.
 */
public final class LineJournal implements AutoCloseable {

  /** Where a line is in the file, in bytes, without its line end. */
  public record Place(long offset, int length) {}

  /** Takes one finished line. */
  public interface Reader {
    void take(int number, byte[] text, Place place) throws IOException;
  }

  private final FileChannel channel;
  private long end;

  private LineJournal(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a journal; creates it and its folder if they do not exist.
   *
   * @param reader takes the existing lines, numbered from 1; whatever it throws is passed on, and
   *     the file stays as it was
   * @throws JournalInUseException while another process, or this one, has it open
   * @throws IOException if it cannot be read or written, or if it is a symbolic link
   */
  public static LineJournal open(Path file, Reader reader) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    WholeFile.refuseLink(file);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, file + " is not a regular file");
    }
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      lock(channel, file);
      LineJournal journal = new LineJournal(channel);
      journal.end = journal.readAll(reader);
      if (channel.size() > journal.end) {
        channel.truncate(journal.end);
      }
      return journal;
    } catch (IOException | RuntimeException refused) {
      channel.close();
      throw refused;
    }
  }

  private static void lock(FileChannel channel, Path file) throws IOException {
    boolean locked;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisJvm) {
      locked = false;
    }
    if (!locked) {
      throw new JournalInUseException(file + " is already open");
    }
  }

  /** Reads every line that has a line end, and returns the offset after the last of them. */
  private long readAll(Reader reader) throws IOException {
    // Not closed: it would close the channel, and the lock with it.
    InputStream in = new BufferedInputStream(Channels.newInputStream(channel.position(0)));
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long finished = 0;
    int number = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        reader.take(++number, line.toByteArray(), new Place(finished, line.size()));
        finished += line.size() + 1L;
        line.reset();
      } else {
        line.write(next);
      }
    }
    return finished;
  }

  /**
   * Adds a line and forces it to the disk.
   *
   * @param text without a line end in it
   * @throws IOException if that is impossible; the journal is then what it was
   */
  public synchronized Place append(byte[] text) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(text.length + 1).put(text).put((byte) '\n').flip();
    try {
      for (long at = end; bytes.hasRemaining(); ) {
        at += channel.write(bytes, at);
      }
      channel.force(false);
    } catch (IOException halfWritten) {
      channel.truncate(end);
      throw halfWritten;
    }
    Place place = new Place(end, text.length);
    end += text.length + 1L;
    return place;
  }

  /** Whether there are no lines yet. */
  public synchronized boolean isEmpty() {
    return end == 0;
  }

  /** Reads one line again. */
  public synchronized byte[] read(Place place) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(place.length());
    while (text.hasRemaining()) {
      if (channel.read(text, place.offset() + text.position()) < 0) {
        throw new EOFException("it became shorter while it was open");
      }
    }
    return text.array();
  }

  /** Releases the file for the next process. */
  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
