package poolinglab.cluster;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import poolinglab.UserException;

/**
 * How long independent tasks take on many workers, by simulation: all in seconds. Amdahl's law,
 * {@code serial + parallel / workers}, is its lower bound; it adds what the law leaves out: the way
 * to the workers, their warming up, the driver, which sends one task after the other, the longest
 * task, and stragglers.
 *
 * @param start until there is a worker
 * @param serial what is done by one machine before or after, however many there are
 * @param broadcast of what tasks share, each time the number of workers that have it doubles
 * @param warmUp of a worker, before its first task
 * @param dispatch of a task by the driver, which can do nothing else meanwhile
 * @param overhead of a task on its way
 * @param stragglers the share of tasks that take longer than they should, 0 to 1
 * @param slowdown how many times as long these take
 */
public record ScaleModel(
    double start,
    double serial,
    double broadcast,
    double warmUp,
    double dispatch,
    double overhead,
    double stragglers,
    double slowdown) {
  /** More workers are wasted where they save less than this share of the time. */
  private static final double WORTHWHILE = 0.05;

  /**
   * @throws UserException for a time below 0, a share of more than all, or a slowdown below 1
   */
  public ScaleModel {
    UserException.require(
        DoubleStream.of(start, serial, broadcast, warmUp, dispatch, overhead, stragglers)
                .allMatch(value -> value >= 0)
            && stragglers <= 1
            && slowdown >= 1,
        "times are at least 0, stragglers at most all, and a slowdown at least 1; got %s and %s",
        stragglers,
        slowdown);
  }

  /**
   * The time of all tasks. They are sent longest first, each to the worker that is free first.
   *
   * @param tasks how long each takes on a worker
   * @param workers at least 1, each with one core
   */
  public double seconds(double[] tasks, int workers) {
    UserException.require(workers >= 1, "there is at least 1 worker; got %s", workers);
    double[] longestFirst = slowed(tasks);
    double ready = start + broadcast * Math.ceil(Math.log(workers + 1) / Math.log(2)) + warmUp;
    PriorityQueue<Double> free = new PriorityQueue<>();
    for (int i = 0; i < Math.min(workers, tasks.length); i++) {
      free.add(ready);
    }
    double sent = start;
    double end = start;
    for (int i = longestFirst.length - 1; i >= 0; i--) {
      sent += dispatch;
      double finished = Math.max(free.remove(), sent) + overhead + longestFirst[i];
      free.add(finished);
      end = Math.max(end, finished);
    }
    return serial + end;
  }

  /** In ascending order; the same tasks straggle, however many workers there are. */
  private double[] slowed(double[] tasks) {
    Random random = new Random(1);
    return Arrays.stream(tasks)
        .map(seconds -> random.nextDouble() < stragglers ? seconds * slowdown : seconds)
        .sorted()
        .toArray();
  }

  /**
   * The number of workers past which more are wasted: with twice as many, up to {@code most}, it
   * would take hardly less time.
   */
  public int enough(double[] tasks, int most) {
    return IntStream.rangeClosed(1, most)
        .filter(
            workers ->
                seconds(tasks, Math.min(most, 2 * workers))
                    > (1 - WORTHWHILE) * seconds(tasks, workers))
        .findFirst()
        .orElse(most);
  }
}
