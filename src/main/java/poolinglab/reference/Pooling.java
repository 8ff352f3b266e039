package poolinglab.reference;

import poolinglab.geometry.GeometryException;
import poolinglab.geometry.PoolingGeometry;
import poolinglab.geometry.PoolingSpec;
import poolinglab.geometry.Size;

/** A pooling: every window of the input becomes one cell of the output, channel by channel. */
public sealed interface Pooling
    permits MaxPooling, AveragePooling, SumPooling, PNormPooling, GlobalPooling {

  /**
   * Pools. [N,C,H,W] → [N,C,H′,W′]
   *
   * @throws GeometryException when the windows cannot be laid over this input
   */
  FeatureMaps forward(FeatureMaps input);

  /**
   * Carries a gradient back: from {@code ∂loss/∂output} to {@code ∂loss/∂input}. [N,C,H′,W′] →
   * [N,C,H,W]
   *
   * @param input what {@link #forward} was given
   * @param gradOutput as large as what {@link #forward} returned
   * @throws GeometryException when it is not, or when the windows cannot be laid over this input
   */
  FeatureMaps backward(FeatureMaps input, FeatureMaps gradOutput);

  /** The window for an input of this size; a global pooling's is as large as the input. */
  PoolingSpec specFor(Size input);

  /** Lays {@code spec} over {@code input} for the way back, and checks that the gradient fits. */
  static PoolingGeometry layFor(PoolingSpec spec, FeatureMaps input, FeatureMaps gradOutput) {
    PoolingGeometry geometry = spec.over(input.size());
    boolean fits =
        gradOutput.batch() == input.batch()
            && gradOutput.channels() == input.channels()
            && gradOutput.size().equals(geometry.outputSize());
    if (!fits) {
      throw new GeometryException(
          "the gradient has the shape of the output, ["
              + input.batch()
              + ","
              + input.channels()
              + ","
              + geometry.outputSize().height()
              + ","
              + geometry.outputSize().width()
              + "] here; got "
              + gradOutput.shape()
              + ". Give one value for each output cell.");
    }
    return geometry;
  }
}
