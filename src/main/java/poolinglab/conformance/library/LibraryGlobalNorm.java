package poolinglab.conformance.library;

import poolinglab.geometry.Cell;
import poolinglab.geometry.Window;
import poolinglab.reference.Plane;

/** The layer's global p-norm, whose gradient is {@code x·|x|^(p−2) / norm^(p−1)} as it stands. */
record LibraryGlobalNorm(double p) implements LibraryWindow {
  @Override
  public float pool(Plane input, Window window) {
    return new LibraryNorm(p).pool(input, window);
  }

  @Override
  public void spread(float gradient, Plane input, Window window, Plane gradInput) {
    float denominator = LibraryNorm.power(pool(input, window), p - 1);
    for (Cell cell : window) {
      float x = input.at(cell);
      float numerator = x * LibraryNorm.power(Math.abs(x), p - 2);
      gradInput.set(cell, numerator * (gradient / denominator));
    }
  }
}
