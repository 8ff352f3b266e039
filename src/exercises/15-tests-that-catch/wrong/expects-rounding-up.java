// misconception: 9
// diagnosis: You expect an output for a last row or column that does not fill a window. Here it
// is dropped: 3×3 becomes 1×1.
class PoolingTests {
  static float[][][][] cases() {
    return new float[][][][] {
      {{{1, 2}, {3, 4}}, {{4}}},
      {{{-4, -3}, {-2, -1}}, {{-1}}},
      {{{1, 5}, {2, 3}, {7, 4}, {0, 6}}, {{5}, {7}}},
      {{{1, 2, 3, 4}, {5, 6, 7, 8}}, {{6, 8}}},
      {{{1, 2, 9}, {3, 4, 9}, {9, 9, 9}}, {{4, 9}, {9, 9}}},
      {{{Float.NaN, 2}, {3, 1}}, {{3}}},
    };
  }
}
