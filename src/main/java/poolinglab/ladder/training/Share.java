package poolinglab.ladder.training;

import java.util.Arrays;
import java.util.List;

/**
 * A fixed part of a batch, {@link #IMAGES} images, and what it says about the weights. Shares are
 * worked on in any order by any thread and added up in theirs: so the sums, and with them all that
 * is learned, do not depend on how many threads there are.
 */
final class Share {
  /** A vector of 512 bits holds as many floats. */
  static final int IMAGES = 16;

  private final List<LayerShare> layers;

  /** The sum of the losses of its images. */
  double loss;

  Share(List<PackedWeights> weights) {
    layers = weights.stream().map(Share::zeros).toList();
  }

  private static LayerShare zeros(PackedWeights layer) {
    int weights = layer.weights().values().length;
    int biases = layer.weights().biases().length;
    return new LayerShare(new float[weights + IMAGES], new float[biases + IMAGES]);
  }

  List<LayerShare> layers() {
    return layers;
  }

  void clear() {
    loss = 0;
    for (int i = 0; i < layers.size(); i++) {
      Arrays.fill(layers.get(i).weights(), 0);
      Arrays.fill(layers.get(i).biases(), 0);
    }
  }
}
