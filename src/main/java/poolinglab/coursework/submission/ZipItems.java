package poolinglab.coursework.submission;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;

/** What lies in a zip. */
final class ZipItems {
  private ZipItems() {}

  /**
   * All items but by-products, without unpacking one.
   *
   * @throws RefusedException when the zip cannot be read, or holds too much
   */
  static List<Item> of(Path file) throws RefusedException {
    String shown = Harmless.of(file.getFileName().toString());
    byte[] bytes = new StableFile().read(file, shown, Limits.ZIP_BYTES);
    if (bytes.length > Limits.ZIP_BYTES) {
      throw new RefusedException(
          "a zip has at most "
              + (Limits.ZIP_BYTES >> 20)
              + " MiB; "
              + shown
              + " has more. Hand in the exercises' folders alone.");
    }
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    List<ZipRecord> records = new ZipDirectory(zip, shown).records();
    boolean windows = records.stream().noneMatch(record -> record.name().contains("/"));
    ZipContent content = new ZipContent(zip);
    return records.stream().map(record -> item(record, windows, content)).toList();
  }

  /** Some programs on Windows part all names by backslashes; a zip that mixes is refused later. */
  private static Item item(ZipRecord record, boolean windows, ZipContent content) {
    String path = windows ? record.name().replace('\\', '/') : record.name();
    return new Item(path, record.kind(), most -> content.read(record, most));
  }
}
