package poolinglab.coursework;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Threads that are given up once a task has used up its processor time. Java can end no thread, so
 * it is interrupted, and neither the next task nor the end of the process waits for it.
 */
final class LimitedThreads {
  private static final long MILLIS_BETWEEN_LOOKS = 250;

  private final ExecutorService threads = Executors.newCachedThreadPool(LimitedThreads::daemon);

  /**
   * The result of a task, or the unchecked exception or error that it ended with.
   *
   * @param most processor time, from the first look at the task on
   * @throws TimeoutException when the task took more
   */
  <T> T call(Duration most, Callable<T> task) throws InterruptedException, TimeoutException {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    Future<T> running =
        threads.submit(
            () -> {
              thread.complete(Thread.currentThread());
              return task.call();
            });
    try {
      return result(running, thread, most);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failed.getCause();
    } finally {
      running.cancel(true);
    }
  }

  private static <T> T result(Future<T> running, CompletableFuture<Thread> thread, Duration most)
      throws InterruptedException, ExecutionException, TimeoutException {
    long before = -1;
    while (true) {
      try {
        return running.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        long now = processorNanos(thread.get());
        before = before < 0 ? now : before;
        if (now - before > most.toNanos()) {
          throw notYet;
        }
      }
    }
  }

  /** What a thread has used up so far; on a system that does not say, the clock. */
  private static long processorNanos(Thread thread) {
    ThreadMXBean times = ManagementFactory.getThreadMXBean();
    return times.isThreadCpuTimeSupported() && times.isThreadCpuTimeEnabled()
        ? Math.max(0, times.getThreadCpuTime(thread.getId()))
        : System.nanoTime();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "judging");
    thread.setDaemon(true);
    return thread;
  }
}
