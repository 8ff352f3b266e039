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
import org.apache.commons.io.IOUtils;
import poolinglab.file.FileProblem;

/**
 * One IDX file: images {@code [count, height, width]} or labels {@code [count]}, one byte per pixel
 * or label. What is packed with gzip is unpacked on the way.
 *
 * <p>A header may announce more than the file holds, so memory is taken as bytes arrive, not as
 * they are announced.
 */
public final class IdxFile {
  /** Five times the pixels of MNIST; what is larger would not fit beside its float32 copy. */
  private static final int LARGEST_CONTENT = 1 << 28;

  private static final int BUFFER = 1 << 16;

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

  /**
   * The header of a file of images, after checking that as many bytes follow as it says; they are
   * not kept.
   */
  static IdxHeader imagesHeader(Path path) {
    return open(
        path,
        IdxHeader.IMAGES,
        in -> {
          IdxHeader header = IdxHeader.read(in, IdxHeader.IMAGES, path);
          long got = IOUtils.skip(in, header.contentBytes());
          checkLength(path, IdxHeader.IMAGES, header, got, in.read() >= 0);
          return header;
        });
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
          ImageDataException.check(
              !more || content.length == expected,
              "an IDX file may hold up to %s bytes of pixels or labels; %s holds more; use a part"
                  + " of it",
              LARGEST_CONTENT,
              path);
          checkLength(path, magic, header, content.length, more);
          return new IdxFile(path, header, content);
        });
  }

  private static void checkLength(Path path, int magic, IdxHeader header, long got, boolean more) {
    long expected = header.contentBytes();
    long headerBytes = header.fileBytes(magic) - expected;
    ImageDataException.check(
        got == expected,
        "%s is cut short: its header announces %s bytes and it ends after %s; download it again",
        path,
        header.fileBytes(magic),
        headerBytes + got);
    ImageDataException.check(
        !more,
        "%s is too long: its header announces %s bytes and more follow; download it again",
        path,
        header.fileBytes(magic));
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  private static <T> T open(Path path, int magic, Reading<T> reading) {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        InputStream bytes = isPacked(file) ? new GZIPInputStream(file, BUFFER) : file;
        DataInputStream in = new DataInputStream(new BufferedInputStream(bytes, BUFFER))) {
      return reading.from(in);
    } catch (ZipException damaged) {
      throw damagedGzip(path, damaged);
    } catch (EOFException cutShort) {
      if (cutShort.getMessage() != null) { // gzip's; reading a number past the end says nothing
        throw damagedGzip(path, cutShort);
      }
      throw new ImageDataException(
          cutShort,
          "%s is cut short: it ends within its header of %s bytes; download it again",
          path,
          new IdxHeader(0, 1, 1).fileBytes(magic));
    } catch (IOException unreadable) {
      throw ImageDataException.unreadable(path, unreadable);
    }
  }

  private static ImageDataException damagedGzip(Path path, IOException cause) {
    return new ImageDataException(
        cause, "%s is a damaged gzip file (%s); download it again", path, FileProblem.of(cause));
  }

  /** By gzip's first two bytes, whatever the name says; the stream stays where it is. */
  private static boolean isPacked(InputStream in) throws IOException {
    in.mark(2);
    boolean packed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return packed;
  }

  IdxHeader header() {
    return header;
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
