package poolinglab.network;

import java.util.ArrayList;
import java.util.List;
import poolinglab.geometry.GeometryException;
import poolinglab.reference.Activation;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Softmax;

/**
 * What a network says of one image.
 *
 * @param classIndex of the most probable class, from 0
 * @param probabilities one for each class
 */
public record Answer(int classIndex, float[] probabilities) {

  /**
   * Takes outputs for answers, one for each image. Softmax and several sigmoids are probabilities
   * as they are; one sigmoid is that of class 1, of two; of other outputs softmax is taken, as the
   * loss does in training that a network without softmax has.
   *
   * @param outputs of the last layer. [N,units,1,1]
   * @throws NetworkException for one unit without sigmoid: a number, not classes
   * @throws GeometryException when the outputs are not the network's
   */
  public static List<Answer> of(ConvolutionalNetwork network, FeatureMaps outputs) {
    Dense last = network.classes();
    Activation activation = last.activation(true);
    GeometryException.require(
        outputs.channels() == last.units() && outputs.size().cells() == 1,
        "the network has %s outputs; got %s. Give what its last layer gives.",
        last.units(),
        outputs.shape());
    NetworkException.require(
        last.units() > 1 || activation == Activation.SIGMOID,
        "'%s' gives one number, and there are no classes to choose from. Use a network that ends in"
            + " softmax or sigmoid.",
        last.word());
    boolean areProbabilities = activation == Activation.SOFTMAX || activation == Activation.SIGMOID;
    float[] values = (areProbabilities ? outputs : Softmax.forward(outputs)).values();
    List<Answer> answers = new ArrayList<>();
    for (int n = 0; n < outputs.batch(); n++) {
      answers.add(last.units() == 1 ? ofTwo(values[n]) : ofImage(values, n, last.units()));
    }
    return answers;
  }

  private static Answer ofTwo(float second) {
    return new Answer(second > 0.5f ? 1 : 0, new float[] {1 - second, second});
  }

  private static Answer ofImage(float[] values, int image, int classes) {
    float[] probabilities = new float[classes];
    System.arraycopy(values, image * classes, probabilities, 0, classes);
    int best = 0;
    for (int i = 1; i < classes; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return new Answer(best, probabilities);
  }

  /** The probability of the class. */
  public float probability() {
    return probabilities[classIndex];
  }
}
