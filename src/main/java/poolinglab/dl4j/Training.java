package poolinglab.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import poolinglab.dl4j.fast.FastConvolutions;
import poolinglab.network.NetworkException;

/**
 * Fits a network to images. The same network and the same batches in the same order give the same
 * numbers on the same machine. Native operations keep to one thread meanwhile.
 *
 * @param epochs how often every image is seen
 * @param images how many there are: an iterator cannot say
 */
public record Training(int epochs, long images) {

  /**
   * One pass over the images.
   *
   * @param score the mean loss per image over the epoch, while the weights moved on
   * @param seconds of wall-clock time
   */
  public record Epoch(int number, long images, double score, double seconds) {}

  /**
   * @throws NetworkException for less than one epoch or image
   */
  public Training {
    NetworkException.require(
        epochs >= 1 && images >= 1,
        "training needs at least 1 epoch and 1 image; got %s epochs of %s images. Give both.",
        epochs,
        images);
  }

  /**
   * Trains {@code model} in place; the iterator is reset before each epoch.
   *
   * @param batches images [N,C,H,W] with one-hot labels [N,classes]
   * @param progress called after every batch
   * @return one entry per epoch
   * @throws NetworkException when the score or the weights are NaN or infinite, or when there are
   *     no images
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
    for (int number = 1; number <= epochs; number++) {
      var tally = new EpochTally(number, epochs, images, progress);
      model.setListeners(Stream.concat(others.stream(), Stream.of(into(tally))).toList());
      batches.reset();
      long start = System.nanoTime();
      model.fit(batches);
      double seconds = (System.nanoTime() - start) / 1e9;
      tally.checkIsNumber("the sum of the weights", model.params().sumNumber().doubleValue());
      done.add(tally.epoch(seconds));
    }
    return done;
  }

  private static TrainingListener into(EpochTally tally) {
    return new BaseTrainingListener() {
      @Override
      public void iterationDone(Model model, int iteration, int epoch) {
        tally.add(model.batchSize(), model.score());
      }
    };
  }
}
