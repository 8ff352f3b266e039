package poolinglab.coursework.archive;

import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Opens archives as folders. */
public final class Archives {
  private Archives() {}

  /** Whether a file is named as an archive, whatever it is. */
  public static boolean isNamed(String name) {
    return ArchiveFormat.isNamed(name);
  }

  /** Whether a file is named as an archive that a browser has not finished downloading. */
  public static boolean isUnfinished(String name) {
    return ArchiveFormat.isUnfinished(name);
  }

  /** A name without the ending of an archive. */
  public static String stem(String name) {
    return ArchiveFormat.stem(name);
  }

  /**
   * An archive as a folder, named as the archive without its ending. It is held in memory.
   *
   * @throws RefusedException when it is of another format or damaged
   * @throws ExceededException when it is too large
   */
  public static Item open(Item file) throws RefusedException {
    byte[] bytes = file.content().read(Limits.ARCHIVE_BYTES);
    String shown = ShownName.of(file.name());
    if (bytes.length > Limits.ARCHIVE_BYTES) {
      throw new ExceededException(
          "%s has more than %d MiB. Hand in only the exercises' folders.",
          shown, Limits.ARCHIVE_BYTES >> 20);
    }
    ArchiveFormat format = ArchiveFormat.of(bytes, file.name());
    Item opened =
        switch (format) {
          case ZIP, ZIP_BY_NAME -> zip(file.name(), bytes, format);
          case GZIP -> TarReader.readGzipped(file.name(), bytes);
          case TAR -> TarReader.read(file.name(), bytes);
          case EMPTY -> throw new RefusedException("%s is empty: it has no bytes.", shown);
          default ->
              throw new RefusedException("%s is %s. Create a .zip instead.", shown, format.words());
        };
    return opened.named(stem(file.name()));
  }

  private static Item zip(String name, byte[] bytes, ArchiveFormat format) throws RefusedException {
    try {
      return ZipReader.read(name, new SeekableInMemoryByteChannel(bytes), Limits.DIRECTORY_BYTES);
    } catch (ExceededException tooMany) {
      throw tooMany;
    } catch (RefusedException unreadable) {
      throw format == ArchiveFormat.ZIP
          ? unreadable
          : new RefusedException(
              unreadable, "%s is not a zip. Create one, and hand it in again.", ShownName.of(name));
    }
  }

  /**
   * A zip on the disk as a folder; it may be large, for its entries are read where they are.
   *
   * @param channel of the zip; it stays open
   */
  public static Item open(String name, SeekableByteChannel channel, int directoryBytes)
      throws RefusedException {
    return ZipReader.read(name, channel, directoryBytes).named(stem(name));
  }
}
