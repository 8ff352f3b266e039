package poolinglab.reference;

import poolinglab.geometry.Cell;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowSpec;

/**
 * Max pooling as PyTorch and NumPy have it: a NaN under the window wins over every number, and the
 * last of several NaNs wins. Without NaN it is {@link MaxPooling}, to the last bit.
 */
public record NanPropagatingMax(WindowSpec spec) implements Pooling {

  @Override
  public float pool(Plane input, Window window) {
    return input.at(winner(input, window));
  }

  /** The whole gradient of a window goes to its winner, a NaN or not. */
  @Override
  public void spread(float gradient, Plane input, Window window, Plane gradInput) {
    gradInput.add(winner(input, window), gradient);
  }

  private static Cell winner(Plane plane, Window window) {
    Cell winner = MaxPooling.winner(plane, window);
    for (Cell cell : window) {
      if (Float.isNaN(plane.at(cell))) {
        winner = cell;
      }
    }
    return winner;
  }

  /**
   * Where each output value came from, counted as in {@link MaxPooling#argmax}.
   *
   * @throws GeometryException when the windows cannot be laid over this input
   */
  public int[] argmax(FeatureMaps input) {
    return MaxPooling.indices(input, geometryFor(input), NanPropagatingMax::winner);
  }

  @Override
  public WindowSpec specFor(Size input) {
    return spec;
  }

  @Override
  public String toString() {
    return "max pooling that propagates NaN, " + spec;
  }
}
