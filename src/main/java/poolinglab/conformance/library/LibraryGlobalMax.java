package poolinglab.conformance.library;

import poolinglab.geometry.Cell;
import poolinglab.geometry.Window;
import poolinglab.reference.Plane;

/** The layer's global maximum: a reduction forward; backward a mask times the gradient. */
final class LibraryGlobalMax implements LibraryWindow {
  @Override
  public float pool(Plane input, Window window) {
    float largest = Float.NEGATIVE_INFINITY;
    for (Cell cell : window) {
      largest = input.at(cell) > largest ? input.at(cell) : largest;
    }
    return largest;
  }

  @Override
  public void spread(float gradient, Plane input, Window window, Plane gradInput) {
    Cell winner = null;
    for (Cell cell : window) {
      winner = winner == null || input.at(cell) > input.at(winner) ? cell : winner;
    }
    for (Cell cell : window) {
      gradInput.set(cell, (cell.equals(winner) ? 1 : 0) * gradient);
    }
  }
}
