package org.rapaio.jupyter.kernel.channels;

import java.util.Arrays;

/**
 * Takes a channel's turns until it is told to stop. Stands in for the kernel's class of this name;
 * {@code src/notebook-kernel/README.md} says why.
 */
public final class LoopThread extends Thread {
  private static final long PAUSE_UNTIL_READY_MILLIS = 5;

  private final long pauseMillis;
  private final Runnable turn;

  /** Opens the channels, this one too, then sets their handlers, then waits for them. */
  private final Thread opener = Thread.currentThread();

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
    try {
      while (running && !openerWaits()) {
        Thread.sleep(PAUSE_UNTIL_READY_MILLIS);
      }
      while (running) {
        turn.run();
        Thread.sleep(pauseMillis);
      }
    } catch (InterruptedException stopped) {
      running = false;
    }
  }

  /** Whether all handlers are set, so that the kernel only waits for its channels to end. */
  private boolean openerWaits() {
    return !opener.isAlive()
        || Arrays.stream(opener.getStackTrace())
            .anyMatch(frame -> frame.getMethodName().equals("joinUntilClose"));
  }

  /** Ends the loop after the turn that it is in. */
  public void shutdown() {
    running = false;
  }
}
