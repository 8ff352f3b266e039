package org.rapaio.jupyter.kernel.channels;

/**
 * Takes a channel's turns until it is told to stop. Stands in for the kernel's class of this name;
 * {@code src/notebook-kernel/README.md} says why.
 */
public final class LoopThread extends Thread {
  private static final long PAUSE_UNTIL_READY_MILLIS = 5;

  private final long pauseMillis;
  private final Runnable turn;

  /** Set from the beginning, so that no turn can come before it. */
  private volatile boolean running = true;

  /**
   * @param name the thread's
   * @param pauseMillis between two turns
   * @param turn what is done again and again
   */
  public LoopThread(String name, long pauseMillis, Runnable turn) {
    super(name);
    this.pauseMillis = pauseMillis;
    this.turn = turn;
  }

  @Override
  public void run() {
    boolean ready = false;
    try {
      while (running) {
        boolean done = takeTurn(ready);
        ready = ready || done;
        Thread.sleep(done ? pauseMillis : PAUSE_UNTIL_READY_MILLIS);
      }
    } catch (InterruptedException stopped) {
      running = false;
    }
  }

  /** Whether the turn came to its end; only before the first that did, handlers may be missing. */
  private boolean takeTurn(boolean ready) {
    try {
      turn.run();
      return true;
    } catch (NullPointerException handlersNotSetYet) {
      if (ready) {
        throw handlersNotSetYet;
      }
      return false;
    }
  }

  /** Ends the loop after the turn that it is in. */
  public void shutdown() {
    running = false;
  }
}
