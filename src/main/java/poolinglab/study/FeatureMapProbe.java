package poolinglab.study;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
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
  static Optional<PooledMap> of(
      ConvolutionalNetwork network, MultiLayerNetwork model, INDArray image) {
    List<NetworkLayer> layers = network.layers();
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i) instanceof Pool pool) {
        List<INDArray> activations = model.feedForward(image); // the image itself comes first
        INDArray before = activations.get(i);
        int channel = before.mean(2, 3).argMax(1).getInt(0);
        return Optional.of(
            new PooledMap(
                pool.word(),
                channel,
                rows(before, channel),
                rows(activations.get(i + 1), channel)));
      }
    }
    return Optional.empty();
  }

  private static float[][] rows(INDArray maps, int channel) {
    float[][] rows =
        maps.get(
                NDArrayIndex.point(0),
                NDArrayIndex.point(channel),
                NDArrayIndex.all(),
                NDArrayIndex.all())
            .dup()
            .toFloatMatrix();
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.round(row[i] * THOUSANDTHS) / THOUSANDTHS;
      }
    }
    return rows;
  }
}
