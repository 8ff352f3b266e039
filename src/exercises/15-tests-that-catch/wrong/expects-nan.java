// misconception: 26
// diagnosis: You expect NaN as soon as one of the four is NaN. Here NaN never wins, it is
// ignored; only four NaNs give NaN.
class PoolingTests {
  static float[][][][] cases() {
    return new float[][][][] {
      {{{1, 2}, {3, 4}}, {{4}}},
      {{{-4, -3}, {-2, -1}}, {{-1}}},
      {{{1, 5}, {2, 3}, {7, 4}, {0, 6}}, {{5}, {7}}},
      {{{1, 2, 3, 4}, {5, 6, 7, 8}}, {{6, 8}}},
      {{{1, 2, 9}, {3, 4, 9}, {9, 9, 9}}, {{4}}},
      {{{Float.NaN, 2}, {3, 1}}, {{Float.NaN}}},
    };
  }
}
