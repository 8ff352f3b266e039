package poolinglab.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a .npy file: a magic string, a version, and a Python dictionary.
 *
 * @param description of the type: {@code <f4}, or a list of fields
 * @param columnsFirst whether the first index varies fastest
 * @param bytes of the header
 */
record NpyHeader(String description, boolean columnsFirst, long[] shape, int bytes) {
  static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  static final String SAVE_AGAIN = "save it again with numpy.save";
  private static final int LONGEST = 1 << 20;

  private static final Pattern DESCRIPTION =
      Pattern.compile("['\"]descr['\"]\\s*:\\s*u?(?:'([^']*)'|\"([^\"]*)\"|(\\[.*?\\]))");
  private static final Pattern ORDER =
      Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
  // Python 2 wrote (3L, 4L).
  private static final Pattern SHAPE =
      Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([0-9,L\\s]*)\\)");
  // A list of one field is an array of that field's type.
  private static final Pattern ONE_FIELD =
      Pattern.compile("\\[\\(['\"][^'\"]*['\"], *['\"]([^'\"]*)['\"]\\)\\]");

  /**
   * Reads it and leaves the stream at the first value.
   *
   * @throws Damaged if this is not a header
   */
  static NpyHeader read(InputStream in) throws IOException {
    byte[] start = in.readNBytes(MAGIC.length + 2);
    if (!Arrays.equals(start, 0, Math.min(MAGIC.length, start.length), MAGIC, 0, MAGIC.length)) {
      String why = "it does not begin with NumPy's magic string";
      throw new Damaged(Signature.describe(start, "a .npy array", why, SAVE_AGAIN));
    }
    int version = start.length < MAGIC.length + 2 ? 0 : start[MAGIC.length];
    if (version < 1 || version > 3) {
      throw new Damaged("its version is unknown; " + SAVE_AGAIN);
    }
    byte[] size = in.readNBytes(version == 1 ? Short.BYTES : Integer.BYTES);
    ByteBuffer padded = ByteBuffer.wrap(Arrays.copyOf(size, 4)).order(ByteOrder.LITTLE_ENDIAN);
    int length = padded.getInt();
    byte[] header = length < 0 || length > LONGEST ? new byte[0] : in.readNBytes(length);
    if (header.length != length) {
      throw new Damaged("its header is cut short; " + SAVE_AGAIN);
    }
    int bytes = start.length + size.length + length;
    return parse(new String(header, StandardCharsets.UTF_8), bytes);
  }

  private static NpyHeader parse(String header, int bytes) throws Damaged {
    String description = find(DESCRIPTION, header);
    Matcher oneField = ONE_FIELD.matcher(description);
    return new NpyHeader(
        oneField.matches() ? oneField.group(1) : description,
        find(ORDER, header).equals("True"),
        shape(find(SHAPE, header)),
        bytes);
  }

  private static String find(Pattern pattern, String header) throws Damaged {
    Matcher matcher = pattern.matcher(header);
    if (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          return matcher.group(group);
        }
      }
    }
    throw new Damaged("its header does not name type, order and shape; " + SAVE_AGAIN);
  }

  private static long[] shape(String text) throws Damaged {
    try {
      return Arrays.stream(text.replace("L", "").split(","))
          .map(String::strip)
          .filter(dimension -> !dimension.isEmpty())
          .mapToLong(Long::parseLong)
          .toArray();
    } catch (NumberFormatException tooLarge) {
      throw new Damaged("its shape is (%s); %s".formatted(text, SAVE_AGAIN));
    }
  }

  /**
   * Why some bytes are not a .npy file, and what to do: the end of the sentence "…: it …; save it
   * again".
   */
  static final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;

    Damaged(String message) {
      super(message);
    }
  }
}
