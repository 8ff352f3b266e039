// misconception: 9
// diagnosis: All of your images have even sides, so they do not show what happens to a last row
// or column that does not fill a window. Add an image of odd size.
class PoolingTests {
  static float[][][][] cases() {
    return new float[][][][] {
      {{{1, 2}, {3, 4}}, {{4}}},
      {{{-4, -3}, {-2, -1}}, {{-1}}},
      {{{1, 5}, {2, 3}, {7, 4}, {0, 6}}, {{5}, {7}}},
      {{{1, 2, 3, 4}, {5, 6, 7, 8}}, {{6, 8}}},
      {{{Float.NaN, 2}, {3, 1}}, {{3}}},
    };
  }
}
