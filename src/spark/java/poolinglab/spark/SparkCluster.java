package poolinglab.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import poolinglab.UserException;
import poolinglab.cluster.Cluster;
import poolinglab.coursework.Marking;
import poolinglab.coursework.MarkingWork;
import poolinglab.coursework.judge.Workshop;
import poolinglab.study.TrialRunner;

/**
 * A connection to Spark. Every order is a job of one task: results come back one by one, in the
 * order in which they are finished, and Spark repeats a task whose executor was lost.
 */
final class SparkCluster implements Cluster {
  /** Executors that end before the first is ready; then none will be. */
  private static final int MOST_FAILED = 4;

  private static final int SECONDS_TO_START = 120;

  private static final int SECONDS_WITHOUT_EXECUTOR = 120;

  /** So that later workers have something to do, too. */
  private static final int FEWEST_ANSWERS = 64;

  /** One runs, one is on its way. */
  private static final int ANSWERS_PER_CORE = 2;

  private static final long MILLIS_BETWEEN_LOOKS = 500;

  private final JavaSparkContext context;
  private final AtomicReference<UserException> failure = new AtomicReference<>();
  private volatile boolean closing;

  private SparkCluster(JavaSparkContext context) {
    this.context = context;
  }

  /**
   * Connects, and waits until there is an executor.
   *
   * @throws UserException when the cluster cannot be used
   */
  static SparkCluster open(SparkSettings settings) {
    List<String> pages = settings.masters().isEmpty() ? List.of() : MasterProbe.check(settings);
    SparkCluster cluster = new SparkCluster(new JavaSparkContext(settings.conf()));
    OwnClassPath.announce();
    if (!settings.conf().get("spark.master").matches("local(\\[.*)?")) {
      cluster.awaitExecutor(new FailedExecutors(pages));
      Thread guard = new Thread(cluster::guard, "watching executors");
      guard.setDaemon(true);
      guard.start();
    }
    return cluster;
  }

  private boolean hasExecutor() {
    return !context.sc().getExecutorIds().isEmpty();
  }

  private void awaitExecutor(FailedExecutors failed) {
    long start = System.nanoTime();
    while (!hasExecutor()) {
      if (context.sc().isStopped()
          || failed.of(context.sc().applicationId()) >= MOST_FAILED
          || secondsSince(start) > SECONDS_TO_START) {
        close();
        throw new UserException(
            "the workers started no executor; look in a worker's folder work, where executors leave"
                + " their last output");
      }
      sleep();
    }
  }

  /** Orders that wait for an executor would wait for ever. */
  private void guard() {
    long last = System.nanoTime();
    while (!closing && !context.sc().isStopped()) {
      last = hasExecutor() ? System.nanoTime() : last;
      if (secondsSince(last) > SECONDS_WITHOUT_EXECUTOR) {
        fail(
            new UserException(
                "the cluster has had no executor for %s seconds; start workers and run again, what"
                    + " was finished is kept",
                SECONDS_WITHOUT_EXECUTOR));
        return;
      }
      sleep();
    }
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void fail(UserException why) {
    failure.compareAndSet(null, why);
    context.sc().cancelAllJobs();
  }

  private static void sleep() {
    try {
      Thread.sleep(MILLIS_BETWEEN_LOOKS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UserException(stopped, "stopped while waiting for the cluster");
    }
  }

  @Override
  public TrialRunner trials() {
    return new SparkTrials(this);
  }

  @Override
  public Marking marking(Workshop workshop, Path exercises, Optional<Path> extra) {
    Broadcast<byte[]> course =
        share(MarkingWork.course(exercises, extra, workshop.sandbox().isolation()));
    return (exercise, files, seed) -> {
      byte[] task = MarkingWork.task(workshop, exercise, files, seed);
      return MarkingWork.marked(carryOut(new Order(Kind.ANSWER, course, task, Build.here())));
    };
  }

  @Override
  public int answersAtATime() {
    return Math.max(FEWEST_ANSWERS, ANSWERS_PER_CORE * context.defaultParallelism());
  }

  /** Sends to each executor, once, what orders share. */
  Broadcast<byte[]> share(byte[] common) {
    return context.broadcast(common);
  }

  /** Drops all orders that are not finished. */
  void cancel() {
    context.sc().cancelAllJobs();
  }

  /**
   * Has an order carried out, and waits for the answer.
   *
   * @throws UserException when the executors cannot
   */
  byte[] carryOut(Order order) {
    try {
      List<Order.Outcome> outcomes =
          context.parallelize(List.of(order), 1).map(new Execution()).collect();
      Order.Outcome outcome = outcomes.get(0);
      UserException.require(outcome.refusal() == null, "%s", outcome.refusal());
      return outcome.answer();
    } catch (UserException known) {
      throw known;
    } catch (Exception broken) {
      throw failure.get() != null ? failure.get() : failed(broken);
    }
  }

  private UserException failed(Exception broken) {
    if (context.sc().isStopped()) {
      return new UserException(
          broken, "the cluster has ended this program; run again, what was finished is kept");
    }
    String all = String.valueOf(broken.getMessage());
    if (all.contains("InvalidClassException")) {
      return new UserException(
          broken,
          "the workers run a different version of Spark or Pooling Lab; install the same on all");
    }
    if (all.contains("ClassNotFoundException") || all.contains("NoClassDefFoundError")) {
      return new UserException(
          broken,
          "the workers lack Pooling Lab at %s; install it at the same place, or set"
              + " spark.executor.extraClassPath in the properties file",
          context.getConf().get("spark.executor.extraClassPath"));
    }
    return new UserException(
        broken,
        "a task failed %s times on the cluster (%s); what was finished is kept",
        context.getConf().get("spark.task.maxFailures", "4"),
        broken instanceof SparkException ? lost(all) : Causes.words(broken));
  }

  /** Spark's message names the reason after the last of these words. */
  private static String lost(String message) {
    String line = message.lines().findFirst().orElse("");
    int at = line.lastIndexOf("): ");
    return at < 0 ? line : line.substring(at + 3);
  }

  @Override
  public void close() {
    closing = true;
    context.close();
  }
}
