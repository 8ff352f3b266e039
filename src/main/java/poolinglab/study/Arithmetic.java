package poolinglab.study;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import poolinglab.dl4j.NativeThreads;
import poolinglab.engine.Engine;
import poolinglab.ladder.training.TrainingRung;

/**
 * Tells machines apart by how they round. The native library chooses its code by the processor, and
 * sums in another order differ in the last digit; so trials of different machines may, too.
 */
final class Arithmetic {
  private static final int ROWS = 15;
  private static final int INNER = 75;
  private static final int COLUMNS = 320;

  private Arithmetic() {}

  private static final class Here {
    static final String KIND = measured();
  }

  /**
   * The same on machines that round alike: eight hexadecimal digits for the library, the rung of
   * the ladder for training by hand, which gives the same digits everywhere.
   */
  static String of(Engine engine) {
    return engine == Engine.HAND
        ? "hand-" + TrainingRung.fastest().name().toLowerCase(Locale.ROOT)
        : Here.KIND;
  }

  /** A checksum of a product of matrices as in training, and of exponentials as in a softmax. */
  private static String measured() {
    Random random = new Random(1);
    INDArray left = normal(random, ROWS, INNER);
    INDArray right = normal(random, INNER, COLUMNS);
    INDArray product = NativeThreads.one(() -> left.mmul(right));
    CRC32 sum = new CRC32();
    update(sum, product);
    update(sum, Transforms.exp(product.div(INNER)));
    return "%08x".formatted(sum.getValue());
  }

  private static INDArray normal(Random random, int rows, int columns) {
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return Nd4j.create(values, new int[] {rows, columns}, 'c');
  }

  private static void update(CRC32 sum, INDArray matrix) {
    float[] values = matrix.dup('c').data().asFloat();
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    sum.update(bytes);
  }
}
