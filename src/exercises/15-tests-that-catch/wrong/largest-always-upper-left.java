// misconception: 0
// diagnosis: In none of your windows is the lower right cell alone the largest, so a program
// that ignores it passes. Put the largest value in each of the four places once.
class PoolingTests {
  static float[][][][] cases() {
    return new float[][][][] {
      {{{4, 2}, {3, 1}}, {{4}}},
      {{{-1, -3}, {-2, -4}}, {{-1}}},
      {{{5, 1}, {2, 3}, {7, 4}, {0, 6}}, {{5}, {7}}},
      {{{6, 2, 8, 4}, {5, 1, 7, 3}}, {{6, 8}}},
      {{{4, 2, 9}, {3, 1, 9}, {9, 9, 9}}, {{4}}},
      {{{Float.NaN, 2}, {3, 1}}, {{3}}},
    };
  }
}
