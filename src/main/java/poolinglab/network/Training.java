package poolinglab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import poolinglab.dl4j.fast.FastConvolutions;

/**
 * Fits a network to images. The same network and the same batches in the same order give the same
 * numbers on the same machine.
 *
 * <p>Two threads share each batch where there are two processors and the network's layers allow it:
 * see {@code TwoWorkers}. Native operations keep to one thread meanwhile.
 *
 * @param epochs how often every image is seen
 * @param images how many there are: iterators do not tell
 * @param threads how many work out the gradients: 1 or 2
 */
public record Training(int epochs, long images, int threads) {
  private static final int MOST_THREADS = 2;

  /**
   * One pass over the images.
   *
   * @param score the mean loss per image over the epoch, while the weights moved on
   * @param seconds of wall-clock time
   */
  public record Epoch(int number, long images, double score, double seconds) {}

  /** On two threads where there are two processors. Throws as the other constructor does. */
  public Training(int epochs, long images) {
    this(epochs, images, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
  }

  /**
   * @throws NetworkException for less than one epoch or image, or another number of threads
   */
  public Training {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new NetworkException(
          "training takes 1 or 2 threads; got " + threads + ". Use 2 where there are processors.");
    }
    if (epochs < 1 || images < 1) {
      throw new NetworkException(
          "training needs at least 1 epoch and 1 image; got "
              + epochs
              + " epochs of "
              + images
              + " images. Give both.");
    }
  }

  /**
   * Trains {@code model} in place; the iterator is reset before each epoch.
   *
   * @param batches images [N,C,H,W] with one-hot labels [N,classes]
   * @param progress hears of every batch
   * @return one entry an epoch
   * @throws NetworkException when the score or the weights are no numbers any more, or when there
   *     are no images
   */
  public List<Epoch> fit(
      MultiLayerNetwork model, DataSetIterator batches, Consumer<Progress> progress) {
    List<TrainingListener> listenersBefore = List.copyOf(model.getListeners());
    FastConvolutions.wantInputGradient(model, false);
    try {
      return NativeThreads.one(() -> epochs(model, batches, listenersBefore, progress));
    } finally {
      model.setListeners(listenersBefore);
      FastConvolutions.wantInputGradient(model, true);
    }
  }

  private List<Epoch> epochs(
      MultiLayerNetwork model,
      DataSetIterator batches,
      List<TrainingListener> others,
      Consumer<Progress> progress) {
    List<Epoch> done = new ArrayList<>();
    try (Workers workers = workers(model)) {
      for (int number = 1; number <= epochs; number++) {
        var tally = new Tally(number, workers, progress);
        model.setListeners(listeners(workers, others, tally));
        batches.reset();
        long start = System.nanoTime();
        workers.fit(batches);
        double seconds = (System.nanoTime() - start) / 1e9;
        tally.checkIsNumber("the sum of the weights", model.params().sumNumber().doubleValue());
        done.add(tally.epoch(seconds));
      }
    }
    return done;
  }

  private Workers workers(MultiLayerNetwork model) {
    return threads == 2 && TwoWorkers.suits(model) ? new TwoWorkers(model) : new Workers.One(model);
  }

  private static List<TrainingListener> listeners(
      Workers workers, List<TrainingListener> before, Tally tally) {
    List<TrainingListener> listeners = new ArrayList<>();
    if (workers instanceof TrainingListener first) {
      listeners.add(first);
    }
    listeners.addAll(before);
    listeners.add(tally);
    return listeners;
  }

  /** Counts the images of one epoch and adds up their scores. */
  private final class Tally extends BaseTrainingListener {
    private final int number;
    private final Workers workers;
    private final Consumer<Progress> progress;
    private long imagesDone = 0;
    private double scores = 0;

    Tally(int number, Workers workers, Consumer<Progress> progress) {
      this.number = number;
      this.workers = workers;
      this.progress = progress;
    }

    @Override
    public void iterationDone(Model model, int iteration, int epoch) {
      int batch = workers.lastBatch();
      imagesDone += batch;
      scores += model.score() * batch;
      checkIsNumber("the score", model.score());
      progress.accept(new Progress(number, epochs, imagesDone, images, model.score()));
    }

    void checkIsNumber(String what, double value) {
      if (!Double.isFinite(value)) {
        throw new NetworkException(
            "%s must stay a number; got %s after %d images of epoch %d. Use a smaller learning rate, and images without NaN."
                .formatted(what, value, imagesDone, number));
      }
    }

    Epoch epoch(double seconds) {
      if (imagesDone == 0) {
        throw new NetworkException(
            "an epoch needs at least 1 image; the iterator gave none. Give it images.");
      }
      return new Epoch(number, imagesDone, scores / imagesDone, seconds);
    }
  }
}
