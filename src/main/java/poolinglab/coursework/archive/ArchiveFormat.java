package poolinglab.coursework.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an archive is, by its first bytes; its name may say something else. */
enum ArchiveFormat {
  ZIP("a zip"),
  ZIP_BY_NAME("a zip by its name alone"),
  GZIP("a gzipped tar"),
  TAR("a tar"),
  RAR("a RAR archive"),
  SEVEN_ZIP("a 7z archive"),
  XZ("an xz archive"),
  BZIP2("a bzip2 archive"),
  EMPTY("an empty file"),
  UNKNOWN("not a zip");

  private static final Pattern NAMES =
      Pattern.compile(
          "(.+?)\\.(zip|tar|tgz|tar\\.gz|tar\\.xz|tar\\.bz2|txz|tbz2?|gz|rar|7z)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(.+?)\\.(crdownload|part|partial|download|opdownload)", Pattern.CASE_INSENSITIVE);
  private static final int TAR_MAGIC_AT = 257;

  private final String words;

  ArchiveFormat(String words) {
    this.words = words;
  }

  /** As a person calls it. */
  String words() {
    return words;
  }

  /** Whether a file is named as an archive. */
  static boolean isNamed(String name) {
    return NAMES.matcher(name).matches();
  }

  /** Whether a file is named as a browser names what it has not finished downloading. */
  static boolean isUnfinished(String name) {
    return UNFINISHED.matcher(name).matches();
  }

  /** A name without the endings of archives and of unfinished downloads. */
  static String stem(String name) {
    Matcher unfinished = UNFINISHED.matcher(name);
    String finished = unfinished.matches() ? unfinished.group(1) : name;
    Matcher archive = NAMES.matcher(finished);
    return archive.matches() ? archive.group(1) : finished;
  }

  static ArchiveFormat of(byte[] bytes, String name) {
    if (bytes.length == 0) {
      return EMPTY;
    }
    if (begins(bytes, "PK\u0003\u0004") || begins(bytes, "PK\u0005\u0006")) {
      return ZIP;
    }
    if (begins(bytes, "\u001F\u008B")) {
      return GZIP;
    }
    if (begins(bytes, "Rar!")) {
      return RAR;
    }
    if (begins(bytes, "7z\u00BC\u00AF")) {
      return SEVEN_ZIP;
    }
    if (begins(bytes, "\u00FD7zXZ")) {
      return XZ;
    }
    if (begins(bytes, "BZh")) {
      return BZIP2;
    }
    if (at(bytes, TAR_MAGIC_AT, "ustar")) {
      return TAR;
    }
    // A zip may begin with other bytes, as one that unpacks itself does.
    return name.toLowerCase(Locale.ROOT).endsWith(".zip") ? ZIP_BY_NAME : UNKNOWN;
  }

  private static boolean begins(byte[] bytes, String magic) {
    return at(bytes, 0, magic);
  }

  private static boolean at(byte[] bytes, int from, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= from + wanted.length
        && java.util.Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
  }
}
