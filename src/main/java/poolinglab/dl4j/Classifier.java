package poolinglab.dl4j;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import poolinglab.network.NetworkException;

/** Asks a trained network which class an image belongs to. */
public record Classifier(MultiLayerNetwork model) {

  /**
   * The class that got the highest probability.
   *
   * @param classIndex from 0
   * @param probability from 0 to 1
   */
  public record Prediction(int classIndex, double probability) {

    /** The most probable of all classes; the first of several. */
    public static Prediction mostProbable(float... probabilities) {
      int best = 0;
      for (int i = 1; i < probabilities.length; i++) {
        if (probabilities[i] > probabilities[best]) {
          best = i;
        }
      }
      return new Prediction(best, probabilities[best]);
    }
  }

  /**
   * The part of the images whose most probable class is their label, from 0 to 1.
   *
   * @param batches images [N,C,H,W] with one-hot labels; reset first
   * @throws NetworkException when there is no image
   */
  public double accuracy(DataSetIterator batches) {
    batches.reset();
    Evaluation evaluation = NativeThreads.one(() -> model.evaluate(batches));
    NetworkException.require(
        evaluation.getNumRowCounter() > 0,
        "accuracy needs at least 1 image; got none. Give it some.");
    return evaluation.accuracy();
  }

  /**
   * One prediction per image.
   *
   * @param images [N,C,H,W]
   */
  public List<Prediction> predict(INDArray images) {
    float[][] probabilities = NativeThreads.one(() -> model.output(images).toFloatMatrix());
    return Arrays.stream(probabilities).map(Prediction::mostProbable).toList();
  }
}
