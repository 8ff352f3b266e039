package poolinglab.coursework.submission;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 over texts; each is preceded by its length, so that no two lists look alike. */
public final class Fingerprint {
  private final MessageDigest digest = DigestUtils.getSha256Digest();

  private Fingerprint() {}

  /** Of named texts, in the order of their names; in hexadecimal. */
  public static String of(Map<String, String> texts) {
    Fingerprint all = new Fingerprint();
    new TreeMap<>(texts)
        .forEach(
            (name, text) -> {
              all.add(name);
              all.add(text);
            });
    return all.hex();
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    digest.update(bytes);
  }

  private void add(int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  private String hex() {
    return Hex.encodeHexString(digest.digest());
  }
}
