package poolinglab.kernel;

/** Rows of numbers, one number at a time. */
record ScalarRowMax() implements RowMax {

  @Override
  public void copy(float[] from, int f, float[] to, int t, int count) {
    for (int j = 0; j < count; j++) {
      to[t + j] = TwoByTwoMax.later(Float.NEGATIVE_INFINITY, from[f + j]);
    }
  }

  @Override
  public void larger(float[] earlier, int e, float[] later, int l, float[] to, int t, int count) {
    for (int j = 0; j < count; j++) {
      to[t + j] = TwoByTwoMax.later(earlier[e + j], later[l + j]);
    }
  }

  @Override
  public void halve(float[] from, float[] evens, float[] odds, int count) {
    for (int j = 0; j < count; j++) {
      evens[j] = from[2 * j];
      odds[j] = from[2 * j + 1];
    }
  }
}
