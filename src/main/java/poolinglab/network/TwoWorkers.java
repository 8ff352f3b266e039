package poolinglab.network;

import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deeplearning4j.datasets.iterator.ExistingDataSetIterator;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.layers.OutputLayer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer;
import org.deeplearning4j.nn.layers.pooling.GlobalPoolingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import poolinglab.dl4j.fast.FastConvolutions;

/**
 * Two threads that share a batch. The second has a network of its own with the same weights, the
 * very same memory, and works out the gradient of the batch's second half while Deeplearning4j
 * trains on the first; before the weights move, both gradients are put together. So it is the
 * gradient of the whole batch, but for rounding, and everything else is the library's: the updater,
 * the listeners, the loop.
 *
 * <p>The listener in here has to be the first of the model's, so that the others hear the score of
 * the whole batch.
 */
final class TwoWorkers extends BaseTrainingListener implements Workers {
  /** One for all trainings: it keeps the memory in which Deeplearning4j works, a thread's own. */
  private static final ExecutorService SECOND_THREAD =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread worker = new Thread(work, "second half of the batch");
            worker.setDaemon(true);
            return worker;
          });

  private final MultiLayerNetwork model;
  private final MultiLayerNetwork second;
  private Future<Double> working;
  private int firstHalf;
  private int secondHalf;

  /**
   * @param model one that {@link #suits}
   */
  TwoWorkers(MultiLayerNetwork model) {
    this.model = model;
    second = new MultiLayerNetwork(model.getLayerWiseConfigurations().clone());
    second.init(model.params(), false);
    if (FastConvolutions.areIn(model)) {
      FastConvolutions.putInto(second);
      FastConvolutions.wantInputGradient(second, false);
    }
  }

  /**
   * Whether the gradient of a batch is the sum of its images' gradients: not with layers that look
   * at the whole batch, or that draw numbers.
   */
  static boolean suits(MultiLayerNetwork model) {
    return Arrays.stream(model.getLayers()).allMatch(TwoWorkers::suits);
  }

  private static boolean suits(Layer layer) {
    var conf = layer.conf();
    boolean known =
        layer.getClass() == ConvolutionLayer.class
            || layer.getClass() == SubsamplingLayer.class
            || layer.getClass() == GlobalPoolingLayer.class
            || layer.getClass() == DenseLayer.class
            || layer.getClass() == OutputLayer.class;
    return known && conf.isMiniBatch() && conf.getLayer().getIDropout() == null;
  }

  @Override
  public void fit(DataSetIterator batches) {
    model.fit(
        new ExistingDataSetIterator(
            new Iterator<DataSet>() {
              @Override
              public boolean hasNext() {
                return batches.hasNext();
              }

              @Override
              public DataSet next() {
                return halve(batches.next());
              }
            }));
  }

  /** Sets the second worker to work, and leaves the first half to Deeplearning4j. */
  private DataSet halve(DataSet batch) {
    int images = batch.numExamples();
    secondHalf = images / 2;
    firstHalf = images - secondHalf;
    if (secondHalf == 0) {
      return batch;
    }
    DataSet rest = (DataSet) batch.getRange(firstHalf, images);
    working = SECOND_THREAD.submit(() -> NativeThreads.one(() -> workOut(rest)));
    return (DataSet) batch.getRange(0, firstHalf);
  }

  private double workOut(DataSet half) {
    second.setInput(half.getFeatures());
    second.setLabels(half.getLabels());
    second.computeGradientAndScore();
    return second.score();
  }

  @Override
  public void onGradientCalculation(Model first) {
    if (working == null) {
      return;
    }
    double secondScore = await();
    // The updater divides by the images that the first worker had.
    double share = (double) firstHalf / lastBatch();
    model.getFlattenedGradients().addi(second.getFlattenedGradients()).muli(share);
    model.setScore(model.score() * share + secondScore * (1 - share));
  }

  /** The mean loss of the second half. */
  private double await() {
    try {
      double score = working.get();
      working = null;
      return score;
    } catch (ExecutionException failed) {
      working = null;
      throw new IllegalStateException("the second worker failed", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the second worker was at work", stopped);
    }
  }

  @Override
  public int lastBatch() {
    return firstHalf + secondHalf;
  }

  /** Where a training broke off, waits for the second worker, who still reads the weights. */
  @Override
  public void close() {
    if (working != null) {
      working.cancel(false);
      thatIsAll();
    }
  }

  /** Even when this thread is interrupted: nobody may change the weights before. */
  private static void thatIsAll() {
    Future<?> last = SECOND_THREAD.submit(() -> {});
    boolean interrupted = false;
    while (!last.isDone()) {
      try {
        last.get();
      } catch (ExecutionException impossible) {
        throw new IllegalStateException(impossible);
      } catch (InterruptedException stopped) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
