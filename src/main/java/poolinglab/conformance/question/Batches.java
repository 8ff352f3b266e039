package poolinglab.conformance.question;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.conformance.Nd4jArrays;
import poolinglab.network.Batch;

/** Batches in the library's form and back: a label is a class here, and a row of 0 and 1 there. */
final class Batches {
  private Batches() {}

  static DataSet of(Batch batch, int classes, DataType type) {
    INDArray labels = Nd4j.zeros(type, batch.labels().length, classes);
    for (int n = 0; n < batch.labels().length; n++) {
      labels.putScalar(n, batch.labels()[n], 1);
    }
    return new DataSet(Nd4jArrays.toNd4j(batch.images()).castTo(type), labels);
  }

  static Batch of(DataSet batch) {
    return new Batch(
        Nd4jArrays.toFeatureMaps(batch.getFeatures()), batch.getLabels().argMax(1).toIntVector());
  }
}
