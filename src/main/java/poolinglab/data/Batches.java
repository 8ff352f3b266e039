package poolinglab.data;

import java.util.List;
import java.util.NoSuchElementException;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.DataSetPreProcessor;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Batches out of one large data set. Only row numbers are shuffled; a batch copies its rows in one
 * call, so there is nothing worth a thread of its own.
 */
final class Batches implements DataSetIterator {
  private static final long serialVersionUID = 1L;

  private final DataSet all;
  private final int batchSize;
  private final transient List<String> classNames;
  private final ImageOrder order;
  private int read = 0;
  private transient DataSetPreProcessor preProcessor;

  private Batches(DataSet all, int batchSize, List<String> classNames, ImageOrder order) {
    ImageDataException.check(
        batchSize >= 1,
        "a batch must hold at least one image; got a batch size of %s; use, say, 64",
        batchSize);
    this.all = all;
    this.batchSize = batchSize;
    this.classNames = classNames;
    this.order = order;
  }

  static Batches inOrder(DataSet all, int batchSize, List<String> classNames) {
    return new Batches(all, batchSize, classNames, ImageOrder.plain(all.numExamples()));
  }

  static Batches shuffled(DataSet all, int batchSize, List<String> classNames, long seed) {
    return new Batches(all, batchSize, classNames, ImageOrder.shuffled(all.numExamples(), seed));
  }

  /**
   * Back to the start, in the next order. Without a batch read since the last time nothing happens:
   * training resets at the start of an epoch, DL4J's {@code fit} may do so again, and that must not
   * skip an order.
   */
  @Override
  public void reset() {
    if (read > 0) {
      read = 0;
      order.shuffle();
    }
  }

  @Override
  public boolean hasNext() {
    return read < order.count();
  }

  @Override
  public DataSet next() {
    return next(batchSize);
  }

  @Override
  public DataSet next(int count) {
    if (!hasNext()) {
      throw new NoSuchElementException("all " + order.count() + " images are read: reset() first");
    }
    int end = Math.min(order.count(), read + count);
    int[] rows = order.rows(read, end);
    read = end;
    DataSet batch = new DataSet(rows(all.getFeatures(), rows), rows(all.getLabels(), rows));
    batch.setLabelNames(classNames);
    if (preProcessor != null) {
      preProcessor.preProcess(batch);
    }
    return batch;
  }

  /** {@code [N, …] → [rows, …]}, a copy. */
  private static INDArray rows(INDArray all, int[] rows) {
    long[] shape = all.shape().clone();
    INDArray flat = all.reshape(shape[0], all.length() / shape[0]);
    shape[0] = rows.length;
    return Nd4j.pullRows(flat, 1, rows).reshape(shape);
  }

  @Override
  public int inputColumns() {
    return (int) (all.getFeatures().length() / all.numExamples());
  }

  @Override
  public int totalOutcomes() {
    return classNames.size();
  }

  @Override
  public boolean resetSupported() {
    return true;
  }

  @Override
  public boolean asyncSupported() {
    return false;
  }

  @Override
  public int batch() {
    return batchSize;
  }

  @Override
  public void setPreProcessor(DataSetPreProcessor preProcessor) {
    this.preProcessor = preProcessor;
  }

  @Override
  public DataSetPreProcessor getPreProcessor() {
    return preProcessor;
  }

  @Override
  public List<String> getLabels() {
    return classNames;
  }
}
