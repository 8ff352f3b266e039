package poolinglab.file.png;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/** Unpacks the rows of a picture and undoes their filters (chapters 9 and 10). */
final class PngRows {
  /** Deflate makes nothing smaller than to a 1032nd. */
  private static final long STRONGEST_COMPRESSION = 1032;

  /** Where the pixels of a pass are: from {@code row}, every {@code rowStep}-th, and so on. */
  private record Pass(int row, int column, int rowStep, int columnStep) {
    int rows(PngHeader header) {
      return (header.height() - row + rowStep - 1) / rowStep;
    }

    int columns(PngHeader header) {
      return (header.width() - column + columnStep - 1) / columnStep;
    }

    boolean isEmpty(PngHeader header) {
      return rows(header) <= 0 || columns(header) <= 0;
    }

    long bytes(PngHeader header) {
      return isEmpty(header) ? 0 : rows(header) * (1L + header.rowBytes(columns(header)));
    }
  }

  private static final Pass[] WHOLE = {new Pass(0, 0, 1, 1)};

  private static final Pass[] ADAM7 = {
    new Pass(0, 0, 8, 8),
    new Pass(0, 4, 8, 8),
    new Pass(4, 0, 8, 4),
    new Pass(0, 2, 4, 4),
    new Pass(2, 0, 4, 2),
    new Pass(0, 1, 2, 2),
    new Pass(1, 0, 2, 1)
  };

  private final PngHeader header;
  private final PngColours pixels;

  PngRows(PngHeader header, PngColours pixels) {
    this.header = header;
    this.pixels = pixels;
  }

  private static Pass[] passes(PngHeader header) {
    return header.interlaced() ? ADAM7 : WHOLE;
  }

  /** Refuses a header that promises more than the file can hold, before memory is taken for it. */
  static void checkLength(PngHeader header, byte[] compressed) throws PngException {
    long bytes = Arrays.stream(passes(header)).mapToLong(pass -> pass.bytes(header)).sum();
    if (bytes > STRONGEST_COMPRESSION * compressed.length) {
      throw new PngException("has fewer pixels than its header says");
    }
  }

  void read(byte[] compressed) throws PngException {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(compressed)))) {
      for (Pass pass : passes(header)) {
        if (!pass.isEmpty(header)) {
          read(in, pass);
        }
      }
      if (in.read() >= 0) {
        throw new PngException("has more pixels than its header says");
      }
    } catch (PngException refused) {
      throw refused;
    } catch (EOFException cutShort) {
      throw new PngException("has fewer pixels than its header says");
    } catch (IOException damaged) {
      throw new PngException("is damaged: its pixels cannot be unpacked");
    }
  }

  private void read(DataInputStream in, Pass pass) throws IOException {
    int columns = pass.columns(header);
    byte[] above = new byte[header.rowBytes(columns)];
    byte[] row = new byte[above.length];
    int[] samples = new int[header.type().samplesPerPixel];
    for (int y = pass.row(); y < header.height(); y += pass.rowStep()) {
      int filter = in.readUnsignedByte();
      in.readFully(row);
      unfilter(filter, row, above);
      for (int x = 0; x < columns; x++) {
        for (int s = 0; s < samples.length; s++) {
          samples[s] = sample(row, x * samples.length + s);
        }
        pixels.take(y, pass.column() + x * pass.columnStep(), samples);
      }
      byte[] free = above;
      above = row;
      row = free;
    }
  }

  /** The {@code index}-th sample of a row; where several share a byte, the highest bits first. */
  private int sample(byte[] row, int index) {
    int bits = header.bits();
    if (bits == 16) {
      return (row[2 * index] & 0xFF) << 8 | row[2 * index + 1] & 0xFF;
    }
    int bit = index * bits;
    return (row[bit / 8] & 0xFF) >> 8 - bits - bit % 8 & header.largest();
  }

  /** Adds to each byte what its filter predicted from the bytes to the left and above. */
  private void unfilter(int filter, byte[] row, byte[] above) throws PngException {
    if (filter < 0 || filter > 4) {
      throw new PngException("is damaged: a row has filter %d", filter);
    }
    int pixel = Math.max(1, header.bitsPerPixel() / 8);
    for (int i = 0; i < row.length && filter > 0; i++) {
      int left = i < pixel ? 0 : row[i - pixel] & 0xFF;
      int up = above[i] & 0xFF;
      int corner = i < pixel ? 0 : above[i - pixel] & 0xFF;
      row[i] +=
          (byte)
              switch (filter) {
                case 1 -> left;
                case 2 -> up;
                case 3 -> (left + up) / 2;
                default -> paeth(left, up, corner);
              };
    }
  }

  /** Whichever of the three is closest to {@code left + up − corner}, in this order. */
  private static int paeth(int left, int up, int corner) {
    int toLeft = Math.abs(up - corner);
    int toUp = Math.abs(left - corner);
    int toCorner = Math.abs(left + up - 2 * corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }
}
