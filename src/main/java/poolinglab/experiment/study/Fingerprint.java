package poolinglab.experiment.study;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import poolinglab.data.ImageSet;

/** What a set of images is known by: SHA-256 over its pixels, labels and class names. */
final class Fingerprint {
  private static final int LONG_ENOUGH = 16;
  private static final int FLOATS_AT_A_TIME = 16_384;

  private Fingerprint() {}

  /** The first 16 hexadecimal digits of it. */
  static String of(ImageSet images) {
    MessageDigest digest = sha256();
    images.classNames().forEach(name -> digest.update(name.getBytes(StandardCharsets.UTF_8)));
    for (DataSet set : new DataSet[] {images.training(), images.test()}) {
      update(digest, set.getFeatures());
      update(digest, set.getLabels());
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, LONG_ENOUGH);
  }

  private static void update(MessageDigest digest, INDArray array) {
    float[] values = array.reshape(array.length()).dup().data().asFloat();
    ByteBuffer bytes = ByteBuffer.allocate(FLOATS_AT_A_TIME * Float.BYTES);
    for (float value : values) {
      bytes.putFloat(value);
      if (!bytes.hasRemaining()) {
        digest.update(bytes.flip());
        bytes.clear();
      }
    }
    digest.update(bytes.flip());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }
}
