package poolinglab.reference;

import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;

/**
 * A dense layer: every unit weighs all values of an image, adds up, and adds its bias. [N,C,H,W] →
 * [N,units,1,1]
 *
 * <pre>{@code output[n,u] = bias[u] + Σ over k of weight[u,k] · input[n,k]}</pre>
 *
 * <p>k counts the values of an image channel by channel, row by row. Added up in that order in
 * double precision, and rounded once.
 *
 * @param weights [units, C·H·W], row-major
 * @param biases one for each unit
 */
public record FullyConnected(float[] weights, float[] biases) {

  /**
   * Weighs. [N,C,H,W] → [N,units,1,1]
   *
   * @throws GeometryException when the weights are not as many as units times values of an image
   */
  public FeatureMaps forward(FeatureMaps input) {
    int units = biases.length;
    int values = input.values().length / input.batch();
    GeometryException.require(
        weights.length == (long) units * values,
        "a dense layer of %s units has %s weights for an input %s; got %s. Give one per unit and"
            + " value.",
        units,
        (long) units * values,
        input.shape(),
        weights.length);
    FeatureMaps output = FeatureMaps.zeros(input.batch(), units, Size.square(1));
    for (int n = 0; n < input.batch(); n++) {
      for (int u = 0; u < units; u++) {
        double sum = 0;
        for (int k = 0; k < values; k++) {
          sum += (double) weights[u * values + k] * input.values()[n * values + k];
        }
        output.values()[n * units + u] = (float) (sum + biases[u]);
      }
    }
    return output;
  }
}
