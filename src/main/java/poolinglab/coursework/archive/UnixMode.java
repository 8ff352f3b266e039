package poolinglab.coursework.archive;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** What kind of file a zip's entry was on the Unix that packed it. */
enum UnixMode {
  UNKNOWN,
  FILE,
  FOLDER,
  LINK,
  SPECIAL;

  private static final int MACOS = 19;
  private static final int TYPE = 0xF000;

  /**
   * A link whose mode is unknown is read as text, and so does no harm either: its content is the
   * name of a file, and nothing opens that.
   */
  static UnixMode of(ZipArchiveEntry entry) {
    boolean unix =
        entry.getPlatform() == ZipArchiveEntry.PLATFORM_UNIX || entry.getPlatform() == MACOS;
    int mode = unix ? (int) (entry.getExternalAttributes() >> Short.SIZE) : 0;
    return switch (mode & TYPE) {
      case 0 -> UNKNOWN;
      case 0x8000 -> FILE;
      case 0x4000 -> FOLDER;
      case 0xA000 -> LINK;
      default -> SPECIAL;
    };
  }
}
