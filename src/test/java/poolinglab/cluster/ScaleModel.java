package poolinglab.cluster;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How long independent tasks take on many workers of one core each, in seconds, by simulation.
 * Amdahl's law, {@code serial + parallel / workers}, is a lower bound; what the law leaves out is
 * here: starting, sending what tasks share, the driver, the longest task, and stragglers.
 *
 * @param serial what one machine does before and after all tasks
 * @param start until the first worker listens
 * @param broadcast of what tasks share, once for every doubling of the workers that have it
 * @param warmUp of a worker, before its first task
 * @param driver what the driver does for each task; it handles one at a time
 * @param stragglers the share of tasks that take longer than usual, from 0 to 1
 * @param slowdown how many times as long these take
 */
record ScaleModel(
    double serial,
    double start,
    double broadcast,
    double warmUp,
    double driver,
    double stragglers,
    double slowdown) {
  /** A time this much above the best is as good. */
  private static final double AS_GOOD = 1.05;

  /**
   * The time from the first to the last.
   *
   * @param tasks how long each usually takes on a worker; they are sent in this order, each to the
   *     worker that is free first
   * @param workers at least 1
   */
  double seconds(double[] tasks, int workers) {
    int doublings = 32 - Integer.numberOfLeadingZeros(workers);
    double ready = start + broadcast * doublings + warmUp;
    PriorityQueue<Double> free = new PriorityQueue<>();
    IntStream.range(0, workers).forEach(worker -> free.add(ready));
    // The same tasks straggle, however many workers there are.
    Random random = new Random(1);
    double sent = start;
    double end = start;
    for (double task : tasks) {
      sent += driver;
      double usual = random.nextDouble() < stragglers ? task * slowdown : task;
      double finished = Math.max(free.remove(), sent) + usual;
      free.add(finished);
      end = Math.max(end, finished);
    }
    return serial + end;
  }

  /**
   * The fewest workers with which the tasks take as good as the shortest time; more are wasted.
   * Large numbers are tried in steps of two per cent.
   */
  int enough(double[] tasks, int most) {
    int[] tried =
        IntStream.iterate(1, workers -> workers <= most, workers -> workers + 1 + workers / 50)
            .toArray();
    double[] times = Arrays.stream(tried).mapToDouble(each -> seconds(tasks, each)).toArray();
    double best = Arrays.stream(times).min().orElseThrow();
    return IntStream.range(0, tried.length)
        .filter(i -> times[i] <= AS_GOOD * best)
        .map(i -> tried[i])
        .findFirst()
        .orElseThrow();
  }
}
