package poolinglab.data;

import java.io.DataInputStream;
import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import org.datavec.api.conf.Configuration;
import org.datavec.api.records.Record;
import org.datavec.api.records.metadata.RecordMetaData;
import org.datavec.api.records.reader.BaseRecordReader;
import org.datavec.api.split.InputSplit;
import org.datavec.api.writable.Writable;
import org.datavec.api.writable.batch.NDArrayRecordBatch;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * IDX images and labels as DataVec records {@code (pixels [1, 1, H, W] in 0 … 255, one-hot label)}.
 *
 * <p>Records come in batches, a batch in two arrays: {@link NDArrayRecordBatch} passes them on
 * whole, so 21,000 images take a fraction of a second where a record each would take many.
 */
final class IdxRecordReader extends BaseRecordReader {
  private static final long serialVersionUID = 1L;

  private final transient IdxFile images;
  private final transient IdxFile labels;
  private final transient List<Integer> classes;
  private final transient List<String> classNames;
  private final int[] items;
  private int read = 0;

  /**
   * @param classes labels in the order of the new labels 0 … n−1; other images are passed over
   */
  IdxRecordReader(
      IdxFile images, IdxLabels labels, List<Integer> classes, List<String> classNames) {
    this.images = images;
    this.labels = labels.file();
    this.classes = classes;
    this.classNames = classNames;
    this.items = labels.itemsOf(classes);
  }

  int count() {
    return items.length;
  }

  @Override
  public boolean hasNext() {
    return read < items.length;
  }

  @Override
  public List<Writable> next() {
    return next(1).get(0);
  }

  @Override
  public boolean batchesSupported() {
    return true;
  }

  @Override
  public List<List<Writable>> next(int count) {
    if (!hasNext()) {
      throw new NoSuchElementException("all " + items.length + " images are read: reset() first");
    }
    int size = Math.min(count, items.length - read);
    int pixels = images.height() * images.width();
    float[] features = new float[Math.multiplyExact(size, pixels)];
    float[] oneHot = new float[size * classes.size()];
    for (int i = 0; i < size; i++) {
      int item = items[read + i];
      for (int p = 0; p < pixels; p++) {
        features[i * pixels + p] = images.pixel(item, p);
      }
      oneHot[i * classes.size() + classes.indexOf(labels.label(item))] = 1;
    }
    read += size;
    INDArray nchw = Nd4j.create(features, size, 1, images.height(), images.width());
    return new NDArrayRecordBatch(nchw, Nd4j.create(oneHot, size, classes.size()));
  }

  @Override
  public List<String> getLabels() {
    return classNames;
  }

  @Override
  public void reset() {
    read = 0;
  }

  @Override
  public boolean resetSupported() {
    return true;
  }

  @Override
  public void close() {
    // The files were read whole and are closed already.
  }

  @Override
  public void initialize(InputSplit split) {
    throw new UnsupportedOperationException("the files are given to the constructor");
  }

  @Override
  public void initialize(Configuration configuration, InputSplit split) {
    initialize(split);
  }

  @Override
  public void setConf(Configuration configuration) {
    throw new UnsupportedOperationException("there is nothing to configure");
  }

  @Override
  public Configuration getConf() {
    return new Configuration();
  }

  @Override
  public Record nextRecord() {
    return new org.datavec.api.records.impl.Record(next(), null);
  }

  @Override
  public List<Writable> record(URI uri, DataInputStream stream) {
    throw new UnsupportedOperationException("an IDX file holds no record of its own");
  }

  @Override
  public Record loadFromMetaData(RecordMetaData metaData) {
    throw new UnsupportedOperationException("records carry no metadata");
  }

  @Override
  public List<Record> loadFromMetaData(List<RecordMetaData> metaData) {
    throw new UnsupportedOperationException("records carry no metadata");
  }
}
