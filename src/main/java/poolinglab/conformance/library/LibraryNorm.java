package poolinglab.conformance.library;

import poolinglab.geometry.Cell;
import poolinglab.geometry.Window;
import poolinglab.reference.Plane;

/** The library's p-norm: powers and their sum in float32, and a gradient of 0·∞ where that is 0. */
record LibraryNorm(double p) implements LibraryWindow {
  @Override
  public float pool(Plane input, Window window) {
    return power(sumOfPowers(input, window), 1 / p);
  }

  @Override
  public void spread(float gradient, Plane input, Window window, Plane gradInput) {
    float outer = gradient * power(sumOfPowers(input, window), (1 - p) / p);
    for (Cell cell : window) {
      float x = input.at(cell);
      float sign = x > 0 ? 1 : x < 0 ? -1 : 0;
      gradInput.add(cell, outer * power(Math.abs(x), p - 1) * sign);
    }
  }

  float sumOfPowers(Plane input, Window window) {
    float sum = 0;
    for (Cell cell : window) {
      sum += power(Math.abs(input.at(cell)), p);
    }
    return sum;
  }

  static float power(float base, double exponent) {
    return (float) Math.pow(base, exponent);
  }
}
