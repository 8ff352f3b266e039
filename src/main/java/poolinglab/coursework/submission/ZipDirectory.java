package poolinglab.coursework.submission;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of contents at the end of a zip (PKWARE's APPNOTE, 4.3.12 and 4.3.16). It is read here
 * and not by {@code java.util.zip}, which does not tell a link from a file, and of two entries of
 * one name shows only one.
 */
final class ZipDirectory {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int RECORD_SIGNATURE = 0x02014b50;
  private static final int RECORD_BYTES = 46;

  private final ByteBuffer zip;
  private final String shown;

  ZipDirectory(ByteBuffer zip, String shown) {
    this.zip = zip;
    this.shown = shown;
  }

  /** The records, without those of by-products. */
  List<ZipRecord> records() throws RefusedException {
    int end = end();
    long start = Integer.toUnsignedLong(zip.getInt(end + 16));
    long bytes = Integer.toUnsignedLong(zip.getInt(end + 12));
    boolean severalParts = zip.getShort(end + 4) != 0 || zip.getShort(end + 6) != 0;
    if (severalParts || start + bytes != end) {
      throw damaged();
    }
    List<ZipRecord> records = new ArrayList<>();
    int count = 0;
    for (int at = (int) start; at < end; at += size(at, end)) {
      ZipRecord record = record(at);
      count++;
      if (!ItemPath.isByProduct(record.name())) {
        records.add(record);
        TooMany.refuse(records.size());
      }
    }
    if (count != unsignedShort(end + 10)) {
      throw damaged();
    }
    if (count == 0) {
      throw new RefusedException("a zip holds exercises' folders; " + shown + " is empty.");
    }
    return records;
  }

  /** Where the last structure begins: the only one whose comment reaches to the end. */
  private int end() throws RefusedException {
    int lowest = Math.max(0, zip.limit() - END_BYTES - LONGEST_COMMENT);
    for (int at = zip.limit() - END_BYTES; at >= lowest; at--) {
      boolean reachesEnd = at + END_BYTES + unsignedShort(at + 20) == zip.limit();
      if (zip.getInt(at) == END_SIGNATURE && reachesEnd) {
        return at;
      }
    }
    throw damaged();
  }

  /** The bytes of the record at {@code at}, which must lie before {@code end}. */
  private int size(int at, int end) throws RefusedException {
    boolean fits = at + RECORD_BYTES <= end && zip.getInt(at) == RECORD_SIGNATURE;
    int size = fits ? RECORD_BYTES + nameBytes(at) + unsignedShort(at + 30) : 0;
    size += fits ? unsignedShort(at + 32) : 0;
    if (!fits || at + size > end) {
      throw damaged();
    }
    return size;
  }

  private ZipRecord record(int at) throws RefusedException {
    size(at, zip.limit());
    byte[] name = new byte[nameBytes(at)];
    zip.get(at + RECORD_BYTES, name);
    return new ZipRecord(
        name,
        unsignedShort(at + 4),
        unsignedShort(at + 8),
        unsignedShort(at + 10),
        zip.getInt(at + 16),
        Integer.toUnsignedLong(zip.getInt(at + 20)),
        Integer.toUnsignedLong(zip.getInt(at + 24)),
        zip.getInt(at + 38),
        Integer.toUnsignedLong(zip.getInt(at + 42)));
  }

  private int nameBytes(int at) {
    return unsignedShort(at + 28);
  }

  private int unsignedShort(int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  private RefusedException damaged() {
    return new RefusedException(
        "a zip ends in its table of contents; that of "
            + shown
            + " is missing or damaged. Pack the folder anew, as .zip.");
  }
}
