package poolinglab.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One IDX file, read whole: images {@code [count, height, width]} or labels {@code [count]}, a byte
 * a pixel or label. A name that ends in {@code .gz} is unpacked on the way.
 *
 * <p>A header may promise more than the file holds. Memory is therefore taken as bytes arrive, not
 * as they are promised.
 */
public final class IdxFile {
  /** Five times the pixels of MNIST; what is larger would not fit beside its float32 copy. */
  private static final int LARGEST_CONTENT = 1 << 28;

  private final Path path;
  private final IdxHeader header;
  private final byte[] content;

  private IdxFile(Path path, IdxHeader header, byte[] content) {
    this.path = path;
    this.header = header;
    this.content = content;
  }

  /**
   * @throws ImageDataException for another magic number than 0x00000803, a height or width outside
   *     1 … 4096, too few or too many bytes, a damaged gzip, or a file that cannot be read
   */
  public static IdxFile images(Path path) {
    return read(path, IdxHeader.IMAGES);
  }

  /**
   * @throws ImageDataException for another magic number than 0x00000801, too few or too many bytes,
   *     a damaged gzip, or a file that cannot be read
   */
  public static IdxFile labels(Path path) {
    return read(path, IdxHeader.LABELS);
  }

  /** The header alone, without unpacking what follows. */
  static IdxHeader imagesHeader(Path path) {
    return open(path, IdxHeader.IMAGES, in -> IdxHeader.read(in, IdxHeader.IMAGES, path));
  }

  private static IdxFile read(Path path, int magic) {
    return open(
        path,
        magic,
        in -> {
          IdxHeader header = IdxHeader.read(in, magic, path);
          long expected = header.contentBytes();
          byte[] content = in.readNBytes((int) Math.min(expected, LARGEST_CONTENT));
          boolean more = in.read() >= 0;
          checkLength(path, magic, header, content.length, more);
          return new IdxFile(path, header, content);
        });
  }

  private static void checkLength(Path path, int magic, IdxHeader header, int got, boolean more) {
    long expected = header.contentBytes();
    long headerBytes = header.fileBytes(magic) - expected;
    if (more && got < expected) {
      throw new ImageDataException(
          String.format(
              "an IDX file may hold up to %d bytes of pixels or labels; %s holds more."
                  + " Use a part of it.",
              LARGEST_CONTENT, path));
    }
    if (got < expected) {
      throw new ImageDataException(
          String.format(
              "an IDX file must be as long as its header says: %s should hold %d bytes and ends"
                  + " after %d. It is cut short: fetch it again.",
              path, header.fileBytes(magic), headerBytes + got));
    }
    if (more) {
      throw new ImageDataException(
          String.format(
              "an IDX file must be as long as its header says: %s should hold %d bytes and more"
                  + " follow. It has grown or its header is wrong: fetch it again.",
              path, header.fileBytes(magic)));
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  private static <T> T open(Path path, int magic, Reading<T> reading) {
    try (InputStream file = Files.newInputStream(path);
        InputStream bytes = isPacked(path) ? new GZIPInputStream(file, 1 << 16) : file;
        DataInputStream in = new DataInputStream(new BufferedInputStream(bytes, 1 << 16))) {
      return reading.from(in);
    } catch (ZipException | EOFException damaged) {
      throw damaged(path, magic, damaged);
    } catch (IOException unreadable) {
      throw ImageDataException.unreadable(path, unreadable);
    }
  }

  private static ImageDataException damaged(Path path, int magic, IOException cause) {
    if (isPacked(path)) {
      return new ImageDataException(
          "a file that ends in .gz must be a whole gzip file; "
              + path
              + " is damaged ("
              + cause.getMessage()
              + "). Fetch it again.",
          cause);
    }
    return new ImageDataException(
        String.format(
            "an IDX file must begin with a header of %d bytes; %s ends within it. It is cut short:"
                + " fetch it again.",
            new IdxHeader(0, 1, 1).fileBytes(magic), path),
        cause);
  }

  private static boolean isPacked(Path path) {
    return path.toString().endsWith(".gz");
  }

  public Path path() {
    return path;
  }

  /** Images or labels. */
  public int count() {
    return (int) header.count();
  }

  /** In pixels; 1 for labels. */
  public int height() {
    return header.height();
  }

  /** In pixels; 1 for labels. */
  public int width() {
    return header.width();
  }

  /** Item {@code i} as a number from 0 to 255: the label, or for images their first pixel. */
  public int label(int i) {
    return pixel(i, 0);
  }

  /** Pixel {@code p} of image {@code i}, counted along the rows: 0 (black) … 255 (white). */
  public int pixel(int i, int p) {
    return Byte.toUnsignedInt(content[i * height() * width() + p]);
  }

  /** All pixels or labels, without the header. A copy. */
  public byte[] content() {
    return content.clone();
  }
}
