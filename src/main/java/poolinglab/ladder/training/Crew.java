package poolinglab.ladder.training;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Rung 5: threads that wait for work, together with the one that asks for it.
 *
 * <p>A step is over in less time than it takes to wake a thread. So a helper that has just worked
 * looks for more a few thousand times before it goes to sleep; and nothing is allocated, no task
 * and no list of them.
 */
final class Crew implements AutoCloseable {
  /** About as long as it takes to wake a thread that sleeps. */
  private static final int LOOKS = 20_000;

  /** One piece of the work. */
  @FunctionalInterface
  interface Work {
    /**
     * Does piece {@code piece}.
     *
     * @param member the thread that does it, from 0: none does two pieces at once
     */
    void piece(int piece, int member);
  }

  private final Work work;
  private final Helper[] helpers;

  /**
   * Pieces that no member has taken; below 0 when members have looked in vain. One number says both
   * whether there is a piece and which, so that a member who comes late from the round before finds
   * nothing, or a piece of this round.
   */
  private final AtomicInteger untaken = new AtomicInteger();

  private final AtomicInteger unfinished = new AtomicInteger();
  private volatile int round;
  private volatile boolean closed;
  private volatile Throwable failure;

  /**
   * @param members how many threads work, the caller's included
   */
  Crew(int members, Work work) {
    this.work = work;
    helpers = new Helper[members - 1];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new Helper(i + 1);
      helpers[i].setDaemon(true);
      helpers[i].start();
    }
  }

  /** Does pieces 0 to {@code count − 1}, each once, and returns when all are done. */
  void run(int count) {
    if (count == 1) {
      // No helper has to wake up for that.
      work.piece(0, 0);
      return;
    }
    failure = null;
    unfinished.set(count);
    untaken.set(count);
    round++;
    for (Helper helper : helpers) {
      if (helper.sleeps) {
        LockSupport.unpark(helper);
      }
    }
    workAs(0);
    for (int look = 0; unfinished.get() > 0; look++) {
      if (look < LOOKS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
    if (failure != null) {
      throw new IllegalStateException("a thread of the training failed", failure);
    }
  }

  private void workAs(int member) {
    for (int piece = untaken.decrementAndGet(); piece >= 0; piece = untaken.decrementAndGet()) {
      try {
        work.piece(piece, member);
      } catch (RuntimeException | Error unexpected) {
        failure = unexpected;
      } finally {
        unfinished.decrementAndGet();
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Helper helper : helpers) {
      LockSupport.unpark(helper);
    }
  }

  private final class Helper extends Thread {
    private final int member;
    private volatile boolean sleeps;

    Helper(int member) {
      super("training-" + member);
      this.member = member;
    }

    @Override
    public void run() {
      int done = 0;
      while (!closed) {
        int now = awaitRoundAfter(done);
        workAs(member);
        done = now;
      }
    }

    private int awaitRoundAfter(int done) {
      for (int look = 0; look < LOOKS; look++) {
        if (round != done || closed) {
          return round;
        }
        Thread.onSpinWait();
      }
      sleeps = true;
      while (round == done && !closed) {
        LockSupport.park(Crew.this);
      }
      sleeps = false;
      return round;
    }
  }
}
