package poolinglab.study;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import poolinglab.engine.Learner;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.reference.FeatureMaps;
import poolinglab.study.TrialResult.PooledMap;

/** Looks into a network: what one picture is before and after the first pooling. */
final class FeatureMapProbe {
  private static final float THOUSANDTHS = 1000;

  private FeatureMapProbe() {}

  /**
   * The channel that the picture excites most.
   *
   * @param image [1,C,H,W]
   * @return nothing for a network that does not pool by windows
   */
  static Optional<PooledMap> of(ConvolutionalNetwork network, Learner learner, INDArray image) {
    List<NetworkLayer> layers = network.layers();
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i) instanceof Pool pool) {
        List<FeatureMaps> activations = learner.activations(image); // the image itself comes first
        FeatureMaps before = activations.get(i);
        int channel = brightest(before);
        return Optional.of(
            new PooledMap(
                pool.word(),
                channel,
                rounded(before.plane(channel).rows()),
                rounded(activations.get(i + 1).plane(channel).rows())));
      }
    }
    return Optional.empty();
  }

  private static int brightest(FeatureMaps maps) {
    int brightest = 0;
    for (int channel = 1; channel < maps.channels(); channel++) {
      brightest = sum(maps, channel) > sum(maps, brightest) ? channel : brightest;
    }
    return brightest;
  }

  private static double sum(FeatureMaps maps, int channel) {
    double sum = 0;
    for (float[] row : maps.plane(channel).rows()) {
      for (float value : row) {
        sum += value;
      }
    }
    return sum;
  }

  private static float[][] rounded(float[][] rows) {
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.round(row[i] * THOUSANDTHS) / THOUSANDTHS;
      }
    }
    return rows;
  }
}
