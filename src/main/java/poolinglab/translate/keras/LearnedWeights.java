package poolinglab.translate.keras;

import io.jhdf.api.Dataset;
import java.util.List;
import poolinglab.file.StoredArray;
import poolinglab.geometry.Size;
import poolinglab.network.BatchNormalization;
import poolinglab.network.Convolution;
import poolinglab.network.Dense;
import poolinglab.network.Shape;
import poolinglab.network.Weights;

/**
 * Keras's weights in the order in which a network here has them. A kernel is [height, width,
 * channels, filters] there and [filters, channels, height, width] here; a dense layer's weights are
 * [inputs, units] there and [units, inputs] here, and behind feature maps its inputs are counted by
 * row, column and channel there, by channel, row and column here.
 */
final class LearnedWeights {
  private LearnedWeights() {}

  /**
   * Those of one layer.
   *
   * @throws KerasException when the arrays are not as many, or of other shapes
   */
  static Weights of(Slot slot, List<Dataset> arrays) {
    if (slot.layer() instanceof Convolution convolution) {
      return convolution(slot, convolution, arrays);
    }
    return slot.layer() instanceof Dense dense
        ? dense(slot, dense, arrays)
        : normalization(slot.source(), slot.input().channels(), arrays);
  }

  private static Weights convolution(Slot slot, Convolution convolution, List<Dataset> arrays) {
    Size size = convolution.window().kernelSize();
    int channels = slot.input().channels();
    int filters = convolution.filters();
    checkCount(slot.source(), arrays, convolution.bias() ? 2 : 1);
    float[] values =
        Hdf5.array(slot.source(), arrays.get(0), size.height(), size.width(), channels, filters)
            .permuted(3, 2, 0, 1)
            .values();
    return new Weights(values, biases(slot.source(), arrays, convolution.bias(), filters));
  }

  private static Weights dense(Slot slot, Dense dense, List<Dataset> arrays) {
    Shape input = slot.input();
    int inputs = Math.toIntExact(input.values());
    int units = dense.units();
    checkCount(slot.source(), arrays, dense.bias() ? 2 : 1);
    float[] kernel = Hdf5.array(slot.source(), arrays.get(0), inputs, units).values();
    int[] axes = {inputs / input.channels(), input.channels(), units};
    float[] values = new StoredArray(axes, kernel).permuted(2, 1, 0).values();
    return new Weights(values, biases(slot.source(), arrays, dense.bias(), units));
  }

  private static float[] biases(LayerConfig layer, List<Dataset> arrays, boolean bias, int units) {
    return bias ? Hdf5.array(layer, arrays.get(1), units).values() : new float[0];
  }

  /** Another epsilon than Keras's here is made up for in the variance: only their sum counts. */
  private static Weights normalization(LayerConfig layer, int channels, List<Dataset> arrays) {
    boolean scale = layer.flag(true, "scale");
    boolean center = layer.flag(true, "center");
    checkCount(layer, arrays, 2 + (scale ? 1 : 0) + (center ? 1 : 0));
    List<float[]> given =
        arrays.stream().map(array -> Hdf5.array(layer, array, channels).values()).toList();
    float[] mean = given.get(given.size() - 2);
    float[] variance = given.get(given.size() - 1);
    double more = layer.number(0.001, "epsilon") - BatchNormalization.EPSILON;
    float[] values = new float[3 * channels];
    for (int c = 0; c < channels; c++) {
      layer.require(variance[c] >= 0, "has a variance below 0. The file is damaged.");
      values[c] = scale ? given.get(0)[c] : 1;
      values[channels + c] = mean[c];
      values[2 * channels + c] = (float) (variance[c] + more);
    }
    return new Weights(values, center ? given.get(scale ? 1 : 0) : new float[channels]);
  }

  private static void checkCount(LayerConfig layer, List<Dataset> arrays, int expected) {
    layer.require(
        arrays.size() == expected,
        "has %s arrays of weights by its settings; the file holds %s. The file is damaged.",
        expected,
        arrays.size());
  }
}
