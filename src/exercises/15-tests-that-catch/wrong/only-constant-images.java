// misconception: 23
// diagnosis: In your images all cells of a window are equal, so largest, smallest and mean are
// the same. Min pooling is just −max(−x), a sign away from your program: give a window
// different values.
class PoolingTests {
  static float[][][][] cases() {
    return new float[][][][] {
      {{{4, 4}, {4, 4}}, {{4}}},
      {{{-1, -1}, {-1, -1}}, {{-1}}},
      {{{5, 5}, {5, 5}, {7, 7}, {7, 7}}, {{5}, {7}}},
      {{{6, 6, 8, 8}, {6, 6, 8, 8}}, {{6, 8}}},
      {{{4, 4, 9}, {4, 4, 9}, {9, 9, 9}}, {{4}}},
    };
  }
}
