package poolinglab.coursework.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.ByteOrderMark;

/**
 * Text in the encoding that it must be in: that of its byte order mark; else UTF-16 where every
 * other byte is 0; else UTF-8 where it is valid; else Windows-1252, or what DOS used where a byte
 * is none of Windows-1252.
 *
 * @param text without a byte order mark
 * @param encoding as a person calls it
 */
public record TextEncoding(String text, String encoding) {
  /** What needs no word about it. */
  public static final String UTF_8 = "UTF-8";

  private static final Charset DOS = Charset.forName("IBM850");
  private static final List<ByteOrderMark> MARKS =
      List.of(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE);

  /** Decodes. */
  public static TextEncoding of(byte[] bytes) {
    for (ByteOrderMark mark : MARKS) {
      int length = mark.length();
      if (bytes.length >= length && Arrays.equals(mark.getBytes(), 0, length, bytes, 0, length)) {
        byte[] rest = Arrays.copyOfRange(bytes, length, bytes.length);
        String called = mark.equals(ByteOrderMark.UTF_8) ? UTF_8 : "UTF-16";
        return strict(rest, Charset.forName(mark.getCharsetName()), called)
            .orElseGet(() -> withoutMark(rest));
      }
    }
    return withoutMark(bytes);
  }

  private static TextEncoding withoutMark(byte[] bytes) {
    return utf16(bytes, 1, StandardCharsets.UTF_16LE)
        .or(() -> utf16(bytes, 0, StandardCharsets.UTF_16BE))
        .or(() -> strict(bytes, StandardCharsets.UTF_8, UTF_8))
        .or(() -> strict(bytes, Charset.forName("windows-1252"), "Windows-1252"))
        .orElseGet(() -> new TextEncoding(new String(bytes, DOS), "DOS (code page 850)"));
  }

  /** Latin text in UTF-16 has a zero in most pairs, and always on the same side. */
  private static Optional<TextEncoding> utf16(byte[] bytes, int zeroAt, Charset charset) {
    int zeros = 0;
    int others = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        zeros += i % 2 == zeroAt ? 1 : 0;
        others += i % 2 == zeroAt ? 0 : 1;
      }
    }
    boolean likely = bytes.length % 2 == 0 && others == 0 && zeros > bytes.length / 4;
    return likely ? strict(bytes, charset, "UTF-16") : Optional.empty();
  }

  /** The text, or nothing if the bytes are not UTF-8. */
  public static Optional<String> strictUtf8(byte[] bytes) {
    return strict(bytes, StandardCharsets.UTF_8, UTF_8).map(TextEncoding::text);
  }

  private static Optional<TextEncoding> strict(byte[] bytes, Charset charset, String called) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(new TextEncoding(text, called));
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
