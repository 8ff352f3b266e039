package poolinglab.example;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import poolinglab.conformance.Nd4jArrays;
import poolinglab.conformance.question.LibraryAnswers;
import poolinglab.data.BundledImages;
import poolinglab.data.ImageSet;
import poolinglab.data.ImageSource;
import poolinglab.figure.text.Quantity;
import poolinglab.network.Answer;
import poolinglab.network.Ledger;
import poolinglab.network.NetworkByHand;
import poolinglab.reference.FeatureMaps;
import poolinglab.translate.keras.KerasModel;

/**
 * A model that Keras trained and saved, opened without Keras.
 *
 * <p>The file holds a description of the layers, in JSON, and their weights, in HDF5. Reading it
 * puts every number into its place: Keras keeps a kernel as [height, width, channels, filters] and
 * flattens feature maps by row, column and channel; here, and in Deeplearning4j, channels come
 * first. If one of these orders were wrong, all shapes would still be right, and the answers wrong.
 * So the test pictures go through the loops of this project and through the library.
 *
 * <p>You should see the network with its 1,868 parameters, 580 of 600 pictures classified
 * correctly, and answers that differ by less than 0.000001. Open a model of your own instead; if it
 * takes pictures of 28×28 pixels, the rest works as it is.
 */
public final class Example11FromKeras {
  private Example11FromKeras() {}

  public static void main(String[] arguments) {
    Path file = BundledImages.folder().resolveSibling("keras/lesson-pooled.keras");
    KerasModel model = KerasModel.read(file);
    System.out.println(model.network());
    System.out.printf(
        "saved by Keras %s; %s parameters%n",
        model.version(), Quantity.count(Ledger.of(model.network()).parameters()));

    ImageSet images = ImageSource.open(BundledImages.folder(), List.of());
    FeatureMaps pictures = Nd4jArrays.toFeatureMaps(images.test().getFeatures());
    int[] labels = images.test().getLabels().argMax(1).toIntVector();
    FeatureMaps byHand = new NetworkByHand(model.network(), model.weights()).forward(pictures);
    List<Answer> answers = Answer.of(model.network(), byHand);
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += answers.get(i).classIndex() == labels[i] ? 1 : 0;
    }
    System.out.printf("right: %d of %d test pictures%n", right, labels.length);

    FeatureMaps library = LibraryAnswers.of(model.network(), model.weights(), pictures);
    double largest = 0;
    for (int i = 0; i < byHand.values().length; i++) {
      largest = Math.max(largest, Math.abs(byHand.values()[i] - library.values()[i]));
    }
    System.out.printf(Locale.ROOT, "largest difference from Deeplearning4j: %.8f%n", largest);
  }
}
