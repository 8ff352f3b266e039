package poolinglab.coursework.report;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** The lines of a file by their place in it, so that none need be kept. */
final class JournalLines {
  private JournalLines() {}

  /** Where a line lies, without its line end. */
  record Place(long offset, int length) {}

  /** Takes one finished line. */
  interface Reader {
    void take(int number, byte[] text, Place place) throws IOException;
  }

  /** Reads all lines that have a line end, and returns the place after the last of them. */
  static long read(FileChannel channel, Reader reader) throws IOException {
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

  static byte[] read(FileChannel channel, Place place) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(place.length());
    while (text.hasRemaining()) {
      if (channel.read(text, place.offset() + text.position()) < 0) {
        throw new EOFException("it became shorter while it was open");
      }
    }
    return text.array();
  }
}
