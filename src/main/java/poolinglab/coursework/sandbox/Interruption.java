package poolinglab.coursework.sandbox;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * How judging ends that is no longer wanted. Java ends no thread: the work looks whether it was
 * interrupted, before each of its many small steps.
 */
public final class Interruption {
  private Interruption() {}

  /**
   * Ends the work of this thread if it was interrupted.
   *
   * @throws SandboxException then
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new SandboxException("the grader was interrupted");
    }
  }

  /** Passes on that this thread was interrupted while it waited: to be thrown. */
  public static SandboxException of(InterruptedException stop) {
    Thread.currentThread().interrupt();
    return new SandboxException(stop, "the grader was interrupted");
  }

  /**
   * The result of a task, or the exception or error that it ended with.
   *
   * @throws SandboxException when this thread is interrupted while it waits
   */
  public static <T> T result(Future<T> task) {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw failed.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stop) {
      throw of(stop);
    }
  }
}
