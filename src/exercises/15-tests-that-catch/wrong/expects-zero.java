// misconception: 7
// diagnosis: You expect 0 from a window with negative values only. The largest of them is negative
// too; 0 is not among them.
class PoolingTests {
  static float[][][][] cases() {
    return new float[][][][] {
      {{{1, 2}, {3, 4}}, {{4}}},
      {{{-4, -3}, {-2, -1}}, {{0}}},
      {{{1, 5}, {2, 3}, {7, 4}, {0, 6}}, {{5}, {7}}},
      {{{1, 2, 3, 4}, {5, 6, 7, 8}}, {{6, 8}}},
      {{{1, 2, 9}, {3, 4, 9}, {9, 9, 9}}, {{4}}},
      {{{Float.NaN, 2}, {3, 1}}, {{3}}},
    };
  }
}
