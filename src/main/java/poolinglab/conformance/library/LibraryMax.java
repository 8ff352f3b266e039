package poolinglab.conformance.library;

import poolinglab.geometry.Cell;
import poolinglab.geometry.Window;
import poolinglab.reference.Plane;

/** The library's maximum: as the reference's, but that it starts at a number instead of −∞. */
final class LibraryMax implements LibraryWindow {
  /** The literal in the library; a little above the smallest float32, −3.4028235e38. */
  static final float FLOOR = -3.402823e38f;

  @Override
  public float pool(Plane input, Window window) {
    float largest = FLOOR;
    for (Cell cell : window) {
      largest = input.at(cell) > largest ? input.at(cell) : largest;
    }
    return largest;
  }

  @Override
  public void spread(float gradient, Plane input, Window window, Plane gradInput) {
    Cell winner = new Cell(window.rows().first(), window.columns().first());
    float largest = FLOOR;
    for (Cell cell : window) {
      if (input.at(cell) > largest) {
        largest = input.at(cell);
        winner = cell;
      }
    }
    gradInput.add(winner, gradient);
  }
}
