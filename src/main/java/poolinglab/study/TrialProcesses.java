package poolinglab.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import poolinglab.UserException;
import poolinglab.data.ImageSet;
import poolinglab.process.JavaCommand;
import poolinglab.process.LinePeer;

/**
 * Runs trials beside each other, in processes of their own on this machine: threads and memory of
 * the native library belong to a process.
 *
 * @param jobs how many at a time
 */
public record TrialProcesses(int jobs) implements TrialRunner {
  /** Of a JVM with Deeplearning4j, and of a network as it trains. */
  private static final long BYTES_EACH = 500L << 20;

  /** Images are there as they are and inverted, and once more while they arrive. */
  private static final int COPIES_OF_IMAGES = 4;

  private static final long MEGABYTE = 1 << 20;

  /**
   * @throws UserException for less than one
   */
  public TrialProcesses {
    UserException.require(jobs >= 1, "a study runs at least 1 trial at a time; got %s", jobs);
  }

  /**
   * How many trials run at a time by default: one for each core, as long as all together take no
   * more than half of the memory.
   *
   * @param memory of the machine, in bytes
   */
  public static int fitting(int cores, long memory, ImageSet images) {
    return (int) Math.max(1, Math.min(cores, memory / 2 / bytesEach(images)));
  }

  /** About what one process takes. */
  private static long bytesEach(ImageSet images) {
    long values = images.training().getFeatures().length() + images.test().getFeatures().length();
    return BYTES_EACH + COPIES_OF_IMAGES * Float.BYTES * values;
  }

  @Override
  public void run(List<Trial> trials, Settings settings, ImageSet images, Listener listener) {
    byte[] study = TrialWork.study(settings, images);
    String heap = bytesEach(images) / MEGABYTE + "m";
    Queue<Trial> waiting = new ConcurrentLinkedQueue<>(trials);
    List<LinePeer> peers = new ArrayList<>();
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      ExecutorCompletionService<Void> ended = new ExecutorCompletionService<>(threads);
      int processes = Math.min(jobs, trials.size());
      int cores = Math.max(1, Runtime.getRuntime().availableProcessors() / processes);
      for (int i = 0; i < processes; i++) {
        LinePeer peer = start(study.length, heap, cores);
        peers.add(peer);
        ended.submit(() -> work(peer, study, waiting, listener), null);
      }
      for (int i = 0; i < processes; i++) {
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
      peers.forEach(LinePeer::close);
      threads.shutdownNow();
    }
  }

  private static LinePeer start(int bytes, String heap, int cores) {
    Path folder = LinePeer.newFolder();
    List<String> command =
        JavaCommand.of(
            TrialProcess.class,
            heap,
            folder.resolve("library.log"),
            System.getProperty("java.class.path"));
    // Each has its share of the cores, and no more threads.
    command.add(1, "-XX:ActiveProcessorCount=" + cores);
    command.add(Integer.toString(bytes));
    try {
      return LinePeer.start("a job of the study", folder, new ProcessBuilder(command));
    } catch (IOException noJava) {
      throw new UncheckedIOException(noJava);
    }
  }

  private static void work(LinePeer peer, byte[] study, Queue<Trial> waiting, Listener listener) {
    if (peer.greeting() == null) {
      throw new UserException(
          "a job of the study did not start: %s. Free some memory, or use fewer jobs; finished"
              + " trials are kept.",
          peer.lastWords());
    }
    peer.send(study);
    for (Trial trial = waiting.poll(); trial != null; trial = waiting.poll()) {
      String line = peer.ask(new String(TrialWork.bytes(trial), StandardCharsets.UTF_8));
      while (line.startsWith(TrialProcess.TRAINED)) {
        listener.trained(trial, Long.parseLong(line.substring(TrialProcess.TRAINED.length())));
        line = peer.hear();
      }
      listener.finished(TrialWork.result(line.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
