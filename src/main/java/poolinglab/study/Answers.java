package poolinglab.study;

import java.util.List;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import poolinglab.dl4j.Classifier.Prediction;

/** Which class a network takes each image for. */
final class Answers {
  private Answers() {}

  /** One class per image. [N,C,H,W] → N */
  static int[] of(Function<INDArray, List<Prediction>> network, INDArray images) {
    return network.apply(images).stream().mapToInt(Prediction::classIndex).toArray();
  }

  /** The part of the answers that are as expected, 0 to 1. */
  static double share(int[] answers, int[] expected) {
    int same = 0;
    for (int i = 0; i < answers.length; i++) {
      same += answers[i] == expected[i] ? 1 : 0;
    }
    return (double) same / answers.length;
  }
}
