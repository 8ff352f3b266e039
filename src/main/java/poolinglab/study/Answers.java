package poolinglab.study;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import poolinglab.dl4j.Classifier;

/** Which class a network takes each image for. */
final class Answers {
  /** Of 16 to 600, this many at a time were the fastest on two cores. */
  private static final int IMAGES_AT_A_TIME = 64;

  private Answers() {}

  /** One class an image. [N,C,H,W] → N */
  static int[] of(Classifier classifier, INDArray images) {
    int count = (int) images.size(0);
    int[] answers = new int[count];
    for (int from = 0; from < count; from += IMAGES_AT_A_TIME) {
      int to = Math.min(count, from + IMAGES_AT_A_TIME);
      INDArray some = images.get(NDArrayIndex.interval(from, to)).dup();
      int at = from;
      for (Classifier.Prediction prediction : classifier.predict(some)) {
        answers[at++] = prediction.classIndex();
      }
    }
    return answers;
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
