package poolinglab.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import poolinglab.UserException;
import poolinglab.data.ImageSet;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.dl4j.Dl4jWeights;
import poolinglab.dl4j.Training;
import poolinglab.file.WholeFile;
import poolinglab.lab.LabNetworks.Trained;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkByHand;
import poolinglab.network.NetworkText;
import poolinglab.network.Weights;
import poolinglab.reference.FeatureMaps;

/**
 * Trains the page's four networks with Deeplearning4j, rounds their weights to float16, and
 * measures what those very weights get right, by hand.
 *
 * @param epochs how often every training image is seen
 * @param seed of the initial weights and of the order of the images
 */
public record LabTraining(int epochs, long seed) {
  private static final int BATCH = 32;
  private static final double LEARNING_RATE = 0.003;

  /** As the lesson trains. */
  public static final LabTraining DEFAULT = new LabTraining(5, 42);

  /**
   * Writes a file for each network.
   *
   * @param progress is given a line for each network when it is done
   * @throws UserException when a file cannot be written
   */
  public void writeAll(ImageSet images, Path folder, Consumer<String> progress) {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    for (int i = 0; i < LabNetworks.LINES.size(); i++) {
      Trained trained = train(LabNetworks.LINES.get(i), images);
      Path file = folder.resolve(LabNetworks.file(i));
      try {
        String text = json.writeValueAsString(trained) + "\n";
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException(impossible);
      } catch (IOException unwritable) {
        throw new UserException(unwritable, "%s must be writable (%s).", file, unwritable);
      }
      progress.accept(
          "%s: %.1f %% of %d test images"
              .formatted(trained.line(), 100 * trained.accuracy(), trained.images()));
    }
  }

  private Trained train(String line, ImageSet images) {
    ConvolutionalNetwork network =
        NetworkText.parse(line).withSeed(seed).withLearningRate(LEARNING_RATE);
    MultiLayerNetwork model = Dl4jNetwork.of(network).withFastConvolutions().build();
    new Training(epochs, images.trainingCount())
        .fit(model, images.trainingBatches(BATCH, seed), progress -> {});
    List<Weights> rounded = new ArrayList<>();
    for (Weights layer : Dl4jWeights.of(model)) {
      rounded.add(new Weights(Float16.rounded(layer.values()), Float16.rounded(layer.biases())));
    }
    String weights = Base64.getEncoder().encodeToString(Float16.bytes(rounded));
    return new Trained(
        line,
        seed,
        epochs,
        accuracy(new NetworkByHand(network, rounded), images),
        images.testCount(),
        weights);
  }

  /** The share of test images whose most probable class is their label. */
  private static double accuracy(NetworkByHand network, ImageSet images) {
    int classes = images.classNames().size();
    float[] pictures = images.test().getFeatures().dup('c').data().asFloat();
    int[] labels = images.test().getLabels().argMax(1).toIntVector();
    float[] probabilities =
        network
            .forward(
                FeatureMaps.of(
                    labels.length,
                    network.network().input().channels(),
                    network.network().input().size(),
                    pictures))
            .values();
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      int best = 0;
      for (int each = 1; each < classes; each++) {
        if (probabilities[i * classes + each] > probabilities[i * classes + best]) {
          best = each;
        }
      }
      right += best == labels[i] ? 1 : 0;
    }
    return (double) right / labels.length;
  }
}
