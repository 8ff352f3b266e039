/** Tests of max pooling 2×2, stride 2, which drops whatever does not fill a window. */
class PoolingTests {
  /** Returns {@code {input, expected}} for each case. */
  static float[][][][] cases() {
    return new float[][][][] {
      // The largest in the lower right: not the mean, not the minimum, not three cells of four.
      {{{1, 2}, {3, 4}}, {{4}}},
      // Nothing above 0.
      {{{-4, -3}, {-2, -1}}, {{-1}}},
      // Taller than wide, with two windows: not square, and stride 1 would give three outputs.
      {{{1, 5}, {2, 3}, {7, 4}, {0, 6}}, {{5}, {7}}},
      // Wider than tall.
      {{{1, 2, 3, 4}, {5, 6, 7, 8}}, {{6, 8}}},
      // Odd sizes: the 9s fill no window.
      {{{1, 2, 9}, {3, 4, 9}, {9, 9, 9}}, {{4}}},
      // NaN never wins.
      {{{Float.NaN, 2}, {3, 1}}, {{3}}},
    };
  }
}
