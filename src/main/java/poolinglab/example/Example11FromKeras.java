package poolinglab.example;

import java.nio.file.Path;
import java.util.List;
import poolinglab.conformance.question.LibraryAnswers;
import poolinglab.data.BundledImages;
import poolinglab.figure.text.Quantity;
import poolinglab.lesson.LessonImages;
import poolinglab.network.Answer;
import poolinglab.network.Ledger;
import poolinglab.network.NetworkByHand;
import poolinglab.reference.FeatureMaps;
import poolinglab.translate.keras.KerasModel;

/**
 * A model that Keras trained and saved, opened without Keras.
 *
 * <p>The file has a description of the layers, in JSON, and their weights, in HDF5. Reading it puts
 * every number into its place: Keras keeps a kernel as [height, width, channels, filters] and
 * flattens feature maps by row, column and channel; here, and in Deeplearning4j, channels come
 * first. If only one of these orders were wrong, all shapes would still be right, and all answers
 * wrong. So the same pictures go through the loops of this project and through the library.
 *
 * <p>You should see the network with its 1,868 parameters, each of three pictures classified as
 * what it is, and answers that differ by less than 0.000001. Open a model of your own instead; if
 * it takes pictures of 28×28 pixels, the rest works as it is.
 */
public final class Example11FromKeras {
  private Example11FromKeras() {}

  public static void main(String[] arguments) {
    Path file = BundledImages.folder().resolveSibling("keras/lesson-pooled.keras");
    KerasModel model = KerasModel.read(file);
    System.out.printf(
        "%s%nsaved by Keras %s, %s parameters%n%n",
        model.network(), model.version(), Quantity.count(Ledger.of(model.network()).parameters()));

    LessonImages images = new LessonImages(BundledImages.folder(), List.of());
    FeatureMaps pictures = images.firstOfEachClass();
    FeatureMaps byHand = new NetworkByHand(model.network(), model.weights()).forward(pictures);
    List<Answer> answers = Answer.of(model.network(), byHand);
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      System.out.printf(
          "%-12s  class %d, %.1f %%%n",
          images.set().classNames().get(i), answer.classIndex(), 100 * answer.probability());
    }

    FeatureMaps library = LibraryAnswers.of(model.network(), model.weights(), pictures);
    double largest = 0;
    for (int i = 0; i < byHand.values().length; i++) {
      largest = Math.max(largest, Math.abs(byHand.values()[i] - library.values()[i]));
    }
    System.out.printf("%nlargest difference between by hand and Deeplearning4j: %.8f%n", largest);
  }
}
