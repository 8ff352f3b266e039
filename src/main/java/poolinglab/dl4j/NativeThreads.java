package poolinglab.dl4j;

import java.util.function.Supplier;
import org.nd4j.linalg.factory.Nd4j;

/**
 * How many threads a product of matrices of ND4J may take, in the whole process. For networks as
 * small as these one is enough: most operations are over before a second thread has woken up, and
 * the other processor is needed elsewhere.
 */
public final class NativeThreads {
  private NativeThreads() {}

  /**
   * Works with one thread; afterwards there are as many as before.
   *
   * @return what {@code work} returns
   */
  public static <T> T one(Supplier<T> work) {
    return with(1, work);
  }

  /** The same with this many threads: sums are split between them, and so are rounded otherwise. */
  public static <T> T with(int threads, Supplier<T> work) {
    int before = Nd4j.factory().blas().getMaxThreads();
    Nd4j.factory().blas().setMaxThreads(threads);
    try {
      return work.get();
    } finally {
      Nd4j.factory().blas().setMaxThreads(before);
    }
  }
}
