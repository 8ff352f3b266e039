package poolinglab.coursework;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * Which inputs a learner's answers get: all learners the same, or each their own.
 *
 * @param seed where all of them come from
 * @param secret from which each learner's seeds are derived, so that they cannot be guessed; empty
 *     where all get the same
 */
public record Seeds(long seed, Optional<String> secret) {
  /** The seed that learners' own checks use. */
  public static final long USUAL = 1;

  /** The same for all learners. */
  public Seeds(long seed) {
    this(seed, Optional.empty());
  }

  /** The seed of a learner; the same for the same name, whichever other learners are graded. */
  public long of(String learner) {
    return secret
        .map(key -> new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(seed + " " + learner))
        .map(bytes -> ByteBuffer.wrap(bytes).getLong())
        .orElse(seed);
  }
}
