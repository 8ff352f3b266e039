package poolinglab.coursework.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Set;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * By what a grader knows its own writing again: a key that only the teacher's account can read, and
 * that no folder which learners have had their hands on can bring along.
 */
public final class GraderKey {
  /** Where the key's folder is, if not in the user's configuration. */
  static final String FOLDER = "poolinglab.config";

  private static final int BYTES = 32;

  private final HmacUtils seal;

  GraderKey(byte[] key) {
    seal = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key);
  }

  /**
   * The key of this account, made when it is first needed. Where none can be kept there is one for
   * this run alone: what earlier runs wrote is then not believed, and found out again.
   */
  public static GraderKey ofUser() {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    try {
      return new GraderKey(kept(folder().resolve("grader.key"), fresh));
    } catch (IOException | UncheckedIOException noPlace) {
      return new GraderKey(fresh);
    }
  }

  private static Path folder() {
    String given = System.getProperty(FOLDER);
    if (given != null) {
      return Path.of(given);
    }
    String config = System.getenv("XDG_CONFIG_HOME");
    return config == null || config.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".config", "pooling-lab")
        : Path.of(config, "pooling-lab");
  }

  /** Locked, so that two graders that begin together get one key. */
  private static synchronized byte[] kept(Path file, byte[] fresh) throws IOException {
    Files.createDirectories(file.getParent());
    Set<OpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try (FileChannel channel =
        FileChannel.open(file, options, OwnerOnly.attributes(file).toArray(FileAttribute[]::new))) {
      channel.lock(); // until it is closed
      ByteBuffer key = ByteBuffer.allocate(BYTES);
      while (key.hasRemaining() && channel.read(key) >= 0) {
        // until there are enough bytes, or no more
      }
      if (key.hasRemaining()) {
        channel.write(ByteBuffer.wrap(fresh), 0);
        return fresh;
      }
      return key.array();
    }
  }

  /** What only this key can write under a text, in hexadecimal. */
  String seal(byte[] text) {
    return seal.hmacHex(text);
  }

  /** Whether this key wrote the seal. */
  boolean sealed(byte[] text, String written) {
    return MessageDigest.isEqual(
        seal(text).getBytes(StandardCharsets.US_ASCII),
        written.getBytes(StandardCharsets.US_ASCII));
  }
}
