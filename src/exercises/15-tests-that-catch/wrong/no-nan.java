// misconception: 26
// diagnosis: None of your images contains a NaN, so your tests do not say what should happen.
// With Math.max it wins, in a comparison with > it never does: put one next to three numbers.
class PoolingTests {
  static float[][][][] cases() {
    return new float[][][][] {
      {{{1, 2}, {3, 4}}, {{4}}},
      {{{-4, -3}, {-2, -1}}, {{-1}}},
      {{{1, 5}, {2, 3}, {7, 4}, {0, 6}}, {{5}, {7}}},
      {{{1, 2, 3, 4}, {5, 6, 7, 8}}, {{6, 8}}},
      {{{1, 2, 9}, {3, 4, 9}, {9, 9, 9}}, {{4}}},
    };
  }
}
