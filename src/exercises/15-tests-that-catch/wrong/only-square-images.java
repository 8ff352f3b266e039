// misconception: 16
// diagnosis: All of your images are as wide as they are tall, so a program that confuses the
// two passes. Add one that is not square.
class PoolingTests {
  static float[][][][] cases() {
    return new float[][][][] {
      {{{1, 2}, {3, 4}}, {{4}}},
      {{{-4, -3}, {-2, -1}}, {{-1}}},
      {{{1, 5, 2, 0}, {2, 3, 1, 4}, {7, 4, 3, 3}, {0, 6, 8, 1}}, {{5, 4}, {7, 8}}},
      {{{1, 2, 9}, {3, 4, 9}, {9, 9, 9}}, {{4}}},
      {{{Float.NaN, 2}, {3, 1}}, {{3}}},
    };
  }
}
