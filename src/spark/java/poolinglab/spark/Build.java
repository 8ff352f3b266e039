package poolinglab.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import poolinglab.study.TrialWork;

/** Which build of Pooling Lab this is: SHA-256 over its compiled classes. */
final class Build {
  private Build() {}

  private static final class Here {
    static final String DIGEST = digest();
  }

  static String here() {
    return Here.DIGEST;
  }

  private static String digest() {
    try {
      Path classes =
          Path.of(TrialWork.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      MessageDigest digest = DigestUtils.getSha256Digest();
      for (Path file : files(classes)) {
        digest.update(classes.relativize(file).toString().getBytes());
        digest.update(Files.readAllBytes(file));
      }
      return Hex.encodeHexString(digest.digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("our classes are in a folder or a jar", impossible);
    }
  }

  private static List<Path> files(Path classes) throws IOException {
    try (Stream<Path> all = Files.walk(classes)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
