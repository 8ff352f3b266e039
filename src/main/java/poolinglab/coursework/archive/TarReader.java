package poolinglab.coursework.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The entries of a tar, gzipped or not. */
final class TarReader {
  private final TarFile tar;

  private TarReader(TarFile tar) {
    this.tar = tar;
  }

  /** The entries as a folder. */
  static Item read(String name, byte[] bytes) throws RefusedException {
    try {
      ItemTree tree = new ItemTree();
      TarReader reader = new TarReader(new TarFile(bytes));
      for (TarArchiveEntry entry : reader.tar.getEntries()) {
        tree.add(entry.getName(), reader.item(entry));
      }
      return tree.folderNamed(name);
    } catch (IOException | RuntimeException damaged) {
      throw damaged(name, damaged);
    }
  }

  /** The same of a gzipped tar. */
  static Item readGzipped(String name, byte[] packed) throws RefusedException {
    byte[] bytes;
    try (InputStream in =
        GzipCompressorInputStream.builder()
            .setInputStream(new ByteArrayInputStream(packed))
            .setDecompressConcatenated(true)
            .get()) {
      bytes = in.readNBytes(Limits.TAR_BYTES + 1);
    } catch (IOException | RuntimeException damaged) {
      throw damaged(name, damaged);
    }
    if (bytes.length > Limits.TAR_BYTES) {
      throw new ExceededException(
          "%s unpacks to more than %d MiB. Hand in only the exercises' folders.",
          ShownName.of(name), Limits.TAR_BYTES >> 20);
    }
    return read(name, bytes);
  }

  private Item item(TarArchiveEntry entry) {
    String path = entry.getName();
    if (entry.isDirectory()) {
      return Item.folder(path, List.of());
    }
    if (entry.isSymbolicLink() || entry.isLink()) {
      return Item.refused(path, Item.LINK);
    }
    return entry.isFile() && !entry.isSparse()
        ? Item.file(path, most -> content(entry, most))
        : Item.refused(path, Item.SPECIAL);
  }

  private synchronized byte[] content(TarArchiveEntry entry, int most) throws RefusedException {
    try (InputStream in = tar.getInputStream(entry)) {
      return in.readNBytes(most + 1);
    } catch (IOException | RuntimeException damaged) {
      throw damaged(entry.getName(), damaged);
    }
  }

  private static RefusedException damaged(String name, Exception cause) {
    return new RefusedException(
        cause, "%s is damaged. Create the archive again, as a .zip.", ShownName.of(name));
  }
}
