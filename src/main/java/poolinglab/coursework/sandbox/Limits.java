package poolinglab.coursework.sandbox;

import java.time.Duration;
import poolinglab.coursework.exercise.Description;
import poolinglab.coursework.exercise.Needs;

/**
 * What one answer may take.
 *
 * @param heapMegabytes Java heap
 * @param call processor time of one call
 * @param waiting how long a call may wait without computing
 * @param start processor time until the process is ready
 * @param processorSeconds processor time of the whole process
 * @param optimise whether the second compiler runs, which costs start-up time
 */
public record Limits(
    int heapMegabytes,
    Duration call,
    Duration waiting,
    Duration start,
    int processorSeconds,
    boolean optimise) {
  private static final int CALLS_IN_ALL = 10;
  private static final int HEAP = 64;
  private static final int LARGE_HEAP = 512;
  private static final Duration START = Duration.ofSeconds(30);
  private static final int PROCESSOR_SECONDS = 60;

  /** Those of an exercise. */
  public static Limits of(Description description) {
    boolean small = description.needs() == Needs.NOTHING || description.needs() == Needs.TRAINING;
    return new Limits(
        small ? HEAP : LARGE_HEAP,
        Duration.ofSeconds(description.seconds()),
        TimeLimit.WAITING,
        START,
        PROCESSOR_SECONDS,
        description.needs() == Needs.TIME);
  }

  /** The same with less time for a call. */
  public Limits withCall(Duration shorter) {
    return new Limits(heapMegabytes, shorter, waiting, start, processorSeconds, optimise);
  }

  /** Processor time of all calls of one answer together, races left out. */
  public Duration inAll() {
    return call.multipliedBy(CALLS_IN_ALL);
  }
}
