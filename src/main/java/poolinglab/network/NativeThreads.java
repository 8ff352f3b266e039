package poolinglab.network;

import org.nd4j.linalg.factory.Nd4j;

/**
 * How many threads one native operation of ND4J may take on the thread that calls, until it is
 * closed. Networks as small as these are slower with two than with one: most operations are over
 * before a second thread has woken up.
 */
public final class NativeThreads implements AutoCloseable {
  private final int before = Nd4j.factory().blas().getMaxThreads();

  private NativeThreads(int threads) {
    Nd4j.factory().blas().setMaxThreads(threads);
  }

  /** One thread an operation. */
  public static NativeThreads one() {
    return new NativeThreads(1);
  }

  /**
   * As many as given.
   *
   * @param threads from 1
   */
  public static NativeThreads of(int threads) {
    return new NativeThreads(threads);
  }

  /** As many as before. */
  @Override
  public void close() {
    Nd4j.factory().blas().setMaxThreads(before);
  }
}
