// misconception: 11
// diagnosis: Each of your images has room for a single window, so that nobody sees by how much it
// moves. Some libraries move it by 1 unless told otherwise: take an image with two windows.
class PoolingTests {
  static float[][][][] cases() {
    return new float[][][][] {
      {{{1, 2}, {3, 4}}, {{4}}},
      {{{-4, -3}, {-2, -1}}, {{-1}}},
      {{{Float.NaN, 2}, {3, 1}}, {{3}}},
    };
  }
}
