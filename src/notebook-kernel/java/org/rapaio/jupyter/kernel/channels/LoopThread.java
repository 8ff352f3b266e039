package org.rapaio.jupyter.kernel.channels;

import java.util.Arrays;

/**
 * Runs a channel's loop until it is stopped. Replaces the kernel's class of the same name; {@code src/notebook-kernel/README.md} says why.
 */
public final class LoopThread extends Thread {
  private static final long PAUSE_UNTIL_READY_MILLIS = 5;

  private final long pauseMillis;
  private final Runnable turn;

  /** Opens the channels, including this one, sets their handlers, and then waits for them. */
  private final Thread opener = Thread.currentThread();

  /** Set from the start, so that no turn can come first. */
  private volatile boolean running = true;

  /**
   * @param name the name of the thread
   * @param pauseMillis the pause between two turns
   * @param turn what to do in each turn
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

  /** Whether all handlers are set, so that the kernel is only waiting for its channels to end. */
  private boolean openerWaits() {
    return !opener.isAlive()
        || Arrays.stream(opener.getStackTrace())
            .anyMatch(frame -> frame.getMethodName().equals("joinUntilClose"));
  }

  /** Ends the loop after the current turn. */
  public void shutdown() {
    running = false;
  }
}
