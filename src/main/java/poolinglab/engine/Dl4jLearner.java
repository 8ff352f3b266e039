package poolinglab.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.indexing.NDArrayIndex;
import poolinglab.data.ImageSet;
import poolinglab.dl4j.Classifier;
import poolinglab.dl4j.Classifier.Prediction;
import poolinglab.dl4j.Progress;
import poolinglab.dl4j.Training;
import poolinglab.dl4j.Training.Epoch;
import poolinglab.reference.FeatureMaps;

/** Deeplearning4j. */
final class Dl4jLearner implements Learner {
  /** Of 16 to 600, this many at a time were the fastest on two cores. */
  private static final int IMAGES_AT_A_TIME = 64;

  private final MultiLayerNetwork model;
  private final DataSetIterator batches;
  private final int images;

  Dl4jLearner(MultiLayerNetwork model, ImageSet images, int batchSize, long orderSeed) {
    this.model = model;
    this.batches = images.trainingBatches(batchSize, orderSeed);
    this.images = images.trainingCount();
  }

  @Override
  public List<Epoch> fit(int epochs, Consumer<Progress> progress) {
    return new Training(epochs, images).fit(model, batches, progress);
  }

  @Override
  public List<Prediction> predict(INDArray all) {
    Classifier classifier = new Classifier(model);
    if (all.size(0) <= IMAGES_AT_A_TIME) {
      return classifier.predict(all);
    }
    List<Prediction> predictions = new ArrayList<>();
    for (long from = 0; from < all.size(0); from += IMAGES_AT_A_TIME) {
      long end = Math.min(all.size(0), from + IMAGES_AT_A_TIME);
      predictions.addAll(classifier.predict(all.get(NDArrayIndex.interval(from, end)).dup()));
    }
    return predictions;
  }

  @Override
  public List<FeatureMaps> activations(INDArray some) {
    return model.feedForward(some).stream().map(ImageBatches::maps).toList();
  }

  /** Nothing: the garbage collector knows when. */
  @Override
  public void close() {}
}
