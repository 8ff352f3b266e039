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
    int values = valuesOfImage(input);
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

  private int valuesOfImage(FeatureMaps input) {
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
    return values;
  }

  /**
   * Carries a gradient back to all that the output was made of. [N,units,1,1] → [N,C,H,W], [units,
   * C·H·W] and [units]
   *
   * <pre>{@code
   * gradWeights[u,k] = Σ over n of gradOutput[n,u] · input[n,k]
   * gradBiases[u]    = Σ over n of gradOutput[n,u]
   * gradInput[n,k]   = Σ over u of gradOutput[n,u] · weight[u,k]
   * }</pre>
   *
   * <p>(Rumelhart, Hinton, Williams: "Learning representations by back-propagating errors", 1986.)
   *
   * @param input what {@link #forward} was given
   * @param gradOutput as large as what {@link #forward} returned
   * @throws GeometryException when it is not, or when the weights are not as many as units times
   *     values of an image
   */
  public LayerGradients backward(FeatureMaps input, FeatureMaps gradOutput) {
    int units = biases.length;
    int values = valuesOfImage(input);
    gradOutput.checkGradientOf(input.batch(), units, Size.square(1));
    float[] gradWeights = new float[weights.length];
    float[] gradBiases = new float[units];
    for (int u = 0; u < units; u++) {
      for (int k = 0; k < values; k++) {
        double sum = 0;
        for (int n = 0; n < input.batch(); n++) {
          sum += (double) gradOutput.values()[n * units + u] * input.values()[n * values + k];
        }
        gradWeights[u * values + k] = (float) sum;
      }
      double sum = 0;
      for (int n = 0; n < input.batch(); n++) {
        sum += gradOutput.values()[n * units + u];
      }
      gradBiases[u] = (float) sum;
    }
    return new LayerGradients(gradInput(input, gradOutput, values), gradWeights, gradBiases);
  }

  private FeatureMaps gradInput(FeatureMaps input, FeatureMaps gradOutput, int values) {
    int units = biases.length;
    FeatureMaps gradInput = input.withSize(input.size());
    for (int n = 0; n < input.batch(); n++) {
      for (int k = 0; k < values; k++) {
        double sum = 0;
        for (int u = 0; u < units; u++) {
          sum += (double) gradOutput.values()[n * units + u] * weights[u * values + k];
        }
        gradInput.values()[n * values + k] = (float) sum;
      }
    }
    return gradInput;
  }
}
