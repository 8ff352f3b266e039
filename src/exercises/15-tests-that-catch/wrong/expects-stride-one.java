// misconception: 11
// diagnosis: You let the window move by 1. Here it moves by 2, so no two windows share a cell.
class PoolingTests {
  static float[][][][] cases() {
    return new float[][][][] {
      {{{1, 2}, {3, 4}}, {{4}}},
      {{{-4, -3}, {-2, -1}}, {{-1}}},
      {{{1, 5}, {2, 3}, {7, 4}, {0, 6}}, {{5}, {7}}},
      {{{1, 2, 3, 4}, {5, 6, 7, 8}}, {{6, 7, 8}}},
      {{{1, 2, 9}, {3, 4, 9}, {9, 9, 9}}, {{4}}},
      {{{Float.NaN, 2}, {3, 1}}, {{3}}},
    };
  }
}
