package poolinglab.coursework.judge;

import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import poolinglab.coursework.sandbox.Interruption;

/**
 * Reads what was handed in on a thread with a stack of its own, so that it depends neither on the
 * caller nor on the machine how deep is too deep.
 */
final class StackLimit {
  private static final long BYTES = 8 << 20;

  private StackLimit() {}

  /** The result of a task, or the unchecked exception or error that it ended with. */
  static <T> T within(Supplier<T> task) {
    FutureTask<T> future = new FutureTask<>(task::get);
    Thread thread = new Thread(null, future, "reading an answer", BYTES);
    thread.setDaemon(true);
    thread.start();
    return Interruption.result(future);
  }
}
