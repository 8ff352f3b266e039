package poolinglab.ladder;

import poolinglab.geometry.WindowGeometry;

/**
 * Rung 2: written for the 2×2 window that moves by 2, without padding.
 *
 * <p>With the window's size known, its two loops are gone: four loads and four comparisons, no
 * counters. It shows how much of {@link FlatMax}'s time went into running a loop of two steps
 * twice. The comparisons still stand in the window's order, so that the first of equals wins.
 */
final class TwoByTwoMax implements ForwardKernel {
  private final int inputWidth;
  private final int width;

  TwoByTwoMax(WindowGeometry geometry) {
    inputWidth = geometry.columns().input();
    width = geometry.columns().output();
  }

  @Override
  public void pool(float[] input, float[] output, Band band) {
    for (int i = band.firstRow(); i < band.endRow(); i++) {
      int target = band.output() + i * width;
      int top = band.input() + 2 * i * inputWidth;
      int bottom = top + inputWidth;
      for (int j = 0; j < width; j++) {
        output[target + j] = largest(input, top + 2 * j, bottom + 2 * j);
      }
    }
  }

  static float largest(float[] input, int top, int bottom) {
    float largest = Float.NEGATIVE_INFINITY;
    largest = later(largest, input[top]);
    largest = later(largest, input[top + 1]);
    largest = later(largest, input[bottom]);
    return later(largest, input[bottom + 1]);
  }

  /** {@code value} if it is strictly greater, else what was the largest before. */
  static float later(float largest, float value) {
    return value > largest ? value : largest;
  }
}
