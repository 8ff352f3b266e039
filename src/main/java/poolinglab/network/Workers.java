package poolinglab.network;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;

/** Who works out the gradients of a training: one thread, or two, half of each batch each. */
interface Workers extends AutoCloseable {
  /** One pass over the batches, as {@link MultiLayerNetwork#fit(DataSetIterator)}. */
  void fit(DataSetIterator batches);

  /** How many images the batch has that was last finished. */
  int lastBatch();

  /** Waits for whoever still works. */
  @Override
  default void close() {}

  /** The calling thread alone, as Deeplearning4j has it. */
  record One(MultiLayerNetwork model) implements Workers {
    @Override
    public void fit(DataSetIterator batches) {
      model.fit(batches);
    }

    @Override
    public int lastBatch() {
      return model.batchSize();
    }
  }
}
