package poolinglab.network;

import java.util.function.Supplier;
import org.nd4j.linalg.factory.Nd4j;

/**
 * How many threads one native operation of ND4J may take. Networks as small as these are slower
 * with two than with one: most operations are over before a second thread has woken up.
 */
public final class NativeThreads {
  private NativeThreads() {}

  /**
   * Works with one thread an operation on the thread that calls; afterwards there are as many as
   * before.
   *
   * @return what {@code work} returns
   */
  public static <T> T one(Supplier<T> work) {
    int before = Nd4j.factory().blas().getMaxThreads();
    Nd4j.factory().blas().setMaxThreads(1);
    try {
      return work.get();
    } finally {
      Nd4j.factory().blas().setMaxThreads(before);
    }
  }
}
