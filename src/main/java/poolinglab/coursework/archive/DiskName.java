package poolinglab.coursework.archive;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The name of a file as the person wrote it who gave it. Java shows names in the encoding of the
 * machine's locale, and loses what is not in it; the path itself keeps the bytes.
 */
public final class DiskName {
  private static final char LOST = '\uFFFD';

  private DiskName() {}

  /** The last name of a path. */
  public static String of(Path path) {
    Path last = path.getFileName();
    if (last == null) {
      return "";
    }
    String name = last.toString();
    boolean plain = name.chars().allMatch(letter -> letter < 0x80 && letter != '?');
    return plain || name.indexOf(LOST) < 0 && !isPoor() ? name : fromBytes(last, name);
  }

  /** Whether the locale's encoding lacks most letters. */
  private static boolean isPoor() {
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    return !encoding.equalsIgnoreCase("UTF-8");
  }

  /** A URI spells each byte that is not plain as {@code %xx}. */
  private static String fromBytes(Path name, String shown) {
    String uri = name.toUri().getRawPath();
    String last = uri.replaceFirst("/$", "");
    last = last.substring(last.lastIndexOf('/') + 1).replace("+", "%2B");
    byte[] bytes =
        URLDecoder.decode(last, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
    return TextEncoding.strictUtf8(bytes)
        .orElseGet(
            () ->
                shown.indexOf(LOST) >= 0
                    ? new String(bytes, Charset.forName("windows-1252"))
                    : shown);
  }
}
