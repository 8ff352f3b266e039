package poolinglab.engine;

import java.util.List;
import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;
import poolinglab.dl4j.Classifier.Prediction;
import poolinglab.dl4j.Progress;
import poolinglab.dl4j.Training.Epoch;
import poolinglab.network.NetworkException;
import poolinglab.reference.FeatureMaps;

/** A network that learns from the training images of one set, and answers about others. */
public interface Learner extends AutoCloseable {
  /**
   * Learns from all training images, so many times.
   *
   * @param progress called after every batch
   * @return one entry per epoch
   * @throws NetworkException when the score or the weights are NaN or infinite
   */
  List<Epoch> fit(int epochs, Consumer<Progress> progress);

  /** One prediction per image. [N,C,H,W] */
  List<Prediction> predict(INDArray images);

  /** The images, and what each layer makes of them: one entry more than layers. */
  List<FeatureMaps> activations(INDArray images);

  @Override
  void close();
}
