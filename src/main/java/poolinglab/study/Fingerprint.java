package poolinglab.study;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.indexing.NDArrayIndex;
import poolinglab.data.ImageSet;

/** What a set of images is known by: SHA-256 over its pixels, labels and class names. */
final class Fingerprint {
  private static final int LONG_ENOUGH = 16;
  private static final int ROWS_AT_A_TIME = 256;

  private Fingerprint() {}

  /** The first 16 hexadecimal digits of it. */
  static String of(ImageSet images) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    images.classNames().forEach(name -> digest.update(name.getBytes(StandardCharsets.UTF_8)));
    for (DataSet set : new DataSet[] {images.training(), images.test()}) {
      update(digest, set.getFeatures());
      update(digest, set.getLabels());
    }
    return Hex.encodeHexString(digest.digest()).substring(0, LONG_ENOUGH);
  }

  /** A few rows at a time, so that a full set is not in memory twice. */
  private static void update(MessageDigest digest, INDArray rows) {
    long count = rows.size(0);
    for (long from = 0; from < count; from += ROWS_AT_A_TIME) {
      long to = Math.min(count, from + ROWS_AT_A_TIME);
      float[] values = rows.get(NDArrayIndex.interval(from, to)).dup().data().asFloat();
      ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
      bytes.asFloatBuffer().put(values);
      digest.update(bytes);
    }
  }
}
