package poolinglab.coursework.sandbox;

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
}
