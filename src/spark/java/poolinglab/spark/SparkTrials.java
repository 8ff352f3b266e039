package poolinglab.spark;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.broadcast.Broadcast;
import poolinglab.UserException;
import poolinglab.data.ImageSet;
import poolinglab.study.Settings;
import poolinglab.study.Trial;
import poolinglab.study.TrialRunner;
import poolinglab.study.TrialWork;

/** Runs the trials of a study on a cluster, as many at a time as it has cores. */
record SparkTrials(SparkCluster cluster) implements TrialRunner {
  /** Orders that wait in Spark's queue; more wait here. */
  private static final int MOST_ORDERS = 2_000;

  @Override
  public void run(List<Trial> trials, Settings settings, ImageSet images, Listener listener) {
    Broadcast<byte[]> study = cluster.share(TrialWork.study(settings, images));
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(MOST_ORDERS, trials.size()));
    ExecutorCompletionService<Void> ended = new ExecutorCompletionService<>(threads);
    try {
      for (Trial trial : trials) {
        Order order = new Order(Kind.TRIAL, study, TrialWork.bytes(trial), Build.here());
        ended.submit(() -> listener.finished(TrialWork.result(cluster.carryOut(order))), null);
      }
      for (int i = 0; i < trials.size(); i++) {
        ended.take().get();
      }
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException("a trial failed", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UserException(stopped, "the study was stopped; finished trials are kept");
    } finally {
      threads.shutdownNow();
      cluster.cancel();
    }
  }
}
