package poolinglab.reference;

import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;

/**
 * A pooling: every window of the input becomes one cell of the output, channel by channel. What
 * makes one pooling differ from another is what becomes of a single window, {@link #pool}, and how
 * a gradient finds its way back through it, {@link #spread}; the sliding is the same for all.
 */
public sealed interface Pooling
    permits MaxPooling,
        NanPropagatingMax,
        AveragePooling,
        DividedSumPooling,
        SumPooling,
        PNormPooling,
        GlobalPooling {

  /** The window for an input of this size; a global pooling's is as large as the input. */
  WindowSpec specFor(Size input);

  /** The pooling of one fixed window that this is for an input of this size. */
  default Pooling on(Size input) {
    return this;
  }

  /** What becomes of the values under one window. */
  float pool(Plane input, Window window);

  /** Adds to {@code gradInput} what the gradient of one window's output means for its cells. */
  void spread(float gradient, Plane input, Window window, Plane gradInput);

  /**
   * Pools. [N,C,H,W] → [N,C,H′,W′]
   *
   * @throws GeometryException when the windows cannot be laid over this input
   */
  default FeatureMaps forward(FeatureMaps input) {
    WindowGeometry geometry = geometryFor(input);
    FeatureMaps output = input.withSize(geometry.outputSize());
    for (int p = 0; p < input.planes(); p++) {
      for (Window window : geometry.windows()) {
        output.plane(p).set(window.target(), pool(input.plane(p), window));
      }
    }
    return output;
  }

  /**
   * Carries a gradient back: from {@code ∂loss/∂output} to {@code ∂loss/∂input}. [N,C,H′,W′] →
   * [N,C,H,W]
   *
   * @param input what {@link #forward} was given
   * @param gradOutput as large as what {@link #forward} returned
   * @throws GeometryException when it is not, or when the windows cannot be laid over this input
   */
  default FeatureMaps backward(FeatureMaps input, FeatureMaps gradOutput) {
    WindowGeometry geometry = geometryFor(input, gradOutput);
    FeatureMaps gradInput = input.withSize(input.size());
    for (int p = 0; p < input.planes(); p++) {
      for (Window window : geometry.windows()) {
        float gradient = gradOutput.plane(p).at(window.target());
        spread(gradient, input.plane(p), window, gradInput.plane(p));
      }
    }
    return gradInput;
  }

  /**
   * This pooling's windows laid over an input.
   *
   * @throws GeometryException when that is not possible
   */
  default WindowGeometry geometryFor(FeatureMaps input) {
    return specFor(input.size()).over(input.size());
  }

  /**
   * The same for the way back.
   *
   * @throws GeometryException when that is not possible, or the gradient has another shape than the
   *     output
   */
  default WindowGeometry geometryFor(FeatureMaps input, FeatureMaps gradOutput) {
    WindowGeometry geometry = geometryFor(input);
    gradOutput.checkGradientOf(input.batch(), input.channels(), geometry.outputSize());
    return geometry;
  }
}
