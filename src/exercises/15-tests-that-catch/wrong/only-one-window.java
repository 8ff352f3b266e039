// misconception: 11
// diagnosis: Each of your images has room for only one window, so they do not show how far it
// moves. Some libraries move it by 1 by default: use an image with two windows.
class PoolingTests {
  static float[][][][] cases() {
    return new float[][][][] {
      {{{1, 2}, {3, 4}}, {{4}}},
      {{{-4, -3}, {-2, -1}}, {{-1}}},
      {{{Float.NaN, 2}, {3, 1}}, {{3}}},
    };
  }
}
