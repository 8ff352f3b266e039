package poolinglab.conformance.question;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import poolinglab.conformance.Nd4jArrays;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.dl4j.Dl4jWeights;
import poolinglab.geometry.Size;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Weights;
import poolinglab.reference.FeatureMaps;

/** What Deeplearning4j makes of images with a network and weights that are given. */
public final class LibraryAnswers {
  private static final int BATCH = 64;

  private LibraryAnswers() {}

  /**
   * The outputs of the last layer. [N,C,H,W] → [N,units,1,1]
   *
   * @throws poolinglab.UserException when the library cannot build the network, or the weights are
   *     not its own
   */
  public static FeatureMaps of(
      ConvolutionalNetwork network, List<Weights> weights, FeatureMaps images) {
    MultiLayerNetwork model = Dl4jNetwork.of(network).build();
    Dl4jWeights.write(weights, model);
    int units = network.classes().units();
    FeatureMaps outputs = FeatureMaps.zeros(images.batch(), units, Size.square(1));
    for (int from = 0; from < images.batch(); from += BATCH) {
      FeatureMaps some = batch(images, from, Math.min(images.batch(), from + BATCH));
      float[] answers = Nd4jArrays.toFeatureMaps(model.output(Nd4jArrays.toNd4j(some))).values();
      System.arraycopy(answers, 0, outputs.values(), from * units, answers.length);
    }
    return outputs;
  }

  private static FeatureMaps batch(FeatureMaps images, int from, int end) {
    int values = images.values().length / images.batch();
    return FeatureMaps.of(
        end - from,
        images.channels(),
        images.size(),
        Arrays.copyOfRange(images.values(), from * values, end * values));
  }
}
