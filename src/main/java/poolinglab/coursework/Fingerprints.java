package poolinglab.coursework;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** SHA-256 over named texts. */
final class Fingerprints {
  private Fingerprints() {}

  /** In hexadecimal; every part counts with its length, so that no two sets of parts look alike. */
  static String of(Map<String, String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      SortedMap<String, String> inOrder = new TreeMap<>(parts);
      inOrder.forEach(
          (name, text) -> {
            add(digest, name);
            add(digest, text);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
