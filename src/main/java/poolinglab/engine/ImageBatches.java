package poolinglab.engine;

import org.nd4j.linalg.api.ndarray.INDArray;
import poolinglab.data.ImageOrder;
import poolinglab.data.ImageSet;
import poolinglab.geometry.Size;
import poolinglab.network.Batch;
import poolinglab.reference.FeatureMaps;

/** The training images in Java's memory, batch by batch, in the order of the library's batches. */
final class ImageBatches {
  private final FeatureMaps all;
  private final int[] labels;
  private final ImageOrder order;
  private final Batch whole;

  /** The last one of an epoch, where images are left over. */
  private final Batch rest;

  ImageBatches(ImageSet images, int batchSize, long seed) {
    all = maps(images.training().getFeatures());
    labels = images.training().getLabels().argMax(1).toIntVector();
    order = ImageOrder.shuffled(labels.length, seed);
    whole = batch(Math.min(batchSize, labels.length));
    int left = labels.length % whole.labels().length;
    rest = left == 0 ? whole : batch(left);
  }

  private Batch batch(int images) {
    return new Batch(FeatureMaps.zeros(images, all.channels(), all.size()), new int[images]);
  }

  /** A copy in Java's memory; a [N,C] becomes [N,C,1,1]. */
  static FeatureMaps maps(INDArray array) {
    boolean isVector = array.rank() == 2;
    return FeatureMaps.of(
        (int) array.size(0),
        (int) array.size(1),
        isVector ? Size.square(1) : new Size((int) array.size(2), (int) array.size(3)),
        array.dup('c').data().asFloat());
  }

  int images() {
    return labels.length;
  }

  /** Batches per epoch. */
  int count() {
    return (labels.length + whole.labels().length - 1) / whole.labels().length;
  }

  /** Batch {@code number} of this epoch, until the next one is asked for. */
  Batch get(int number) {
    Batch batch = number < count() - 1 ? whole : rest;
    int values = all.values().length / labels.length;
    for (int n = 0; n < batch.labels().length; n++) {
      int row = order.row(number * whole.labels().length + n);
      System.arraycopy(all.values(), row * values, batch.images().values(), n * values, values);
      batch.labels()[n] = labels[row];
    }
    return batch;
  }

  /** The next epoch has another order. */
  void shuffle() {
    order.shuffle();
  }
}
