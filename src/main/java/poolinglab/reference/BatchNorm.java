package poolinglab.reference;

import poolinglab.geometry.GeometryException;

/**
 * Batch normalisation as a trained network applies it: each channel is shifted and scaled by the
 * mean and the variance that training measured, then by what it learned. [N,C,H,W] → [N,C,H,W]
 *
 * <pre>{@code
 * output[n,c,i,j] = γ[c] · (input[n,c,i,j] − mean[c]) / √(variance[c] + ε) + β[c]
 * }</pre>
 *
 * <p>In double precision, rounded once. (Ioffe, Szegedy: "Batch Normalization", 2015.)
 *
 * @param statistics [3,C], row-major: γ, mean and variance of each channel
 * @param shifts β of each channel
 */
public record BatchNorm(float[] statistics, float[] shifts, double epsilon) {

  /**
   * Normalises. [N,C,H,W] → [N,C,H,W]
   *
   * @throws GeometryException when there are not three statistics and a shift for each channel
   */
  public FeatureMaps forward(FeatureMaps input) {
    int channels = input.channels();
    GeometryException.require(
        statistics.length == 3L * channels && shifts.length == channels,
        "batch normalisation of %s channels has a scale, a mean, a variance and a shift for each;"
            + " got %s and %s. Give one of each per channel.",
        channels,
        statistics.length,
        shifts.length);
    FeatureMaps output = input.withSize(input.size());
    int cells = (int) input.size().cells();
    for (int plane = 0; plane < input.planes(); plane++) {
      int c = plane % channels;
      double mean = statistics[channels + c];
      double scale = statistics[c] / Math.sqrt(statistics[2 * channels + c] + epsilon);
      for (int k = plane * cells; k < (plane + 1) * cells; k++) {
        output.values()[k] = (float) ((input.values()[k] - mean) * scale + shifts[c]);
      }
    }
    return output;
  }
}
