package poolinglab.coursework.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The entries of a zip. None is unpacked before it is read, and none to disk. */
final class ZipReader {
  /** What Windows in Western Europe packs names in where it does not say UTF-8. */
  private static final Charset DOS = Charset.forName("IBM850");

  private static final int HEADER_BYTES = 30;
  private static final int NAME_LENGTH_AT = 26;

  private final ZipFile zip;
  private final SeekableByteChannel channel;

  private ZipReader(ZipFile zip, SeekableByteChannel channel) {
    this.zip = zip;
    this.channel = channel;
  }

  /**
   * The entries as a folder.
   *
   * @param name of the zip, for sentences
   * @param channel stays open, for the entries are read later
   * @param directoryBytes the most bytes of the table of contents
   * @throws RefusedException when it is not a zip, is damaged or holds too many entries
   */
  static Item read(String name, SeekableByteChannel channel, int directoryBytes)
      throws RefusedException {
    BoundedChannel bounded = new BoundedChannel(channel, directoryBytes);
    try {
      // What stands at each entry is compared with the table of contents when it is read.
      ZipFile zip =
          ZipFile.builder().setSeekableByteChannel(bounded).setIgnoreLocalFileHeader(true).get();
      bounded.release();
      return new ZipReader(zip, bounded).tree(name);
    } catch (IOException | RuntimeException damaged) {
      if (bounded.isExhausted()) {
        throw new ExceededException(
            "%s holds too many files. Hand in only the exercises' folders.", ShownName.of(name));
      }
      throw new RefusedException(
          damaged,
          "%s is not a zip, or it is damaged. Create it again, as a .zip.",
          ShownName.of(name));
    }
  }

  private Item tree(String name) throws RefusedException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.isEmpty()) {
      throw new RefusedException("%s is an empty zip.", ShownName.of(name));
    }
    // Some programs on Windows put backslashes between names; a zip that mixes both is refused.
    boolean windows = entries.stream().noneMatch(entry -> name(entry).contains("/"));
    ItemTree tree = new ItemTree();
    for (ZipArchiveEntry entry : entries) {
      String path = windows ? name(entry).replace('\\', '/') : name(entry);
      tree.add(path, item(entry, path));
    }
    return tree.folderNamed(name);
  }

  /** UTF-8, whether it says so or not; else what some programs add in UTF-8; else as Windows. */
  private static String name(ZipArchiveEntry entry) {
    if (entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof UnicodePathExtraField utf8
        && utf8.getNameCRC32() == crc(entry.getRawName())) {
      return new String(utf8.getUnicodeName(), StandardCharsets.UTF_8);
    }
    return TextEncoding.strictUtf8(entry.getRawName())
        .orElseGet(() -> new String(entry.getRawName(), DOS));
  }

  private Item item(ZipArchiveEntry entry, String path) {
    return switch (UnixMode.of(entry)) {
      case LINK -> Item.refused(path, Item.LINK);
      case SPECIAL -> Item.refused(path, Item.SPECIAL);
      case FOLDER -> Item.folder(path, List.of());
      default ->
          path.endsWith("/") || path.endsWith("\\")
              ? Item.folder(path, List.of())
              : Item.file(path, most -> read(entry, ShownName.of(path), most));
    };
  }

  private synchronized byte[] read(ZipArchiveEntry entry, String shown, int most)
      throws RefusedException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new RefusedException(
          "%s is password-protected; create the zip without a password.", shown);
    }
    if (!zip.canReadEntryData(entry)) {
      throw new RefusedException(
          "%s is compressed by the rare method %d; create the zip with the system's own program.",
          shown, entry.getMethod());
    }
    try {
      if (!Arrays.equals(entry.getRawName(), nameAtContent(entry))) {
        throw new RefusedException(
            "%s has one name in the zip and another in its table of contents; create the zip "
                + "again.",
            shown);
      }
      byte[] bytes;
      try (InputStream in = zip.getInputStream(entry)) {
        bytes = in.readNBytes(most + 1);
      }
      if (bytes.length <= most
          && (bytes.length != entry.getSize() || crc(bytes) != entry.getCrc())) {
        throw new IOException("the size or checksum is wrong");
      }
      return bytes;
    } catch (IOException | RuntimeException damaged) {
      throw new RefusedException(
          damaged, "%s is damaged inside its zip. Create the zip again.", shown);
    }
  }

  /** A zip says each name twice; programs that read only one of them must see the same file. */
  private byte[] nameAtContent(ZipArchiveEntry entry) throws IOException {
    ByteBuffer header = read(entry.getLocalHeaderOffset(), HEADER_BYTES);
    int length = Short.toUnsignedInt(header.getShort(NAME_LENGTH_AT));
    return read(entry.getLocalHeaderOffset() + HEADER_BYTES, length).array();
  }

  private ByteBuffer read(long position, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(position);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new IOException("the zip ends too early");
      }
    }
    return bytes.flip();
  }

  private static long crc(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }
}
