package poolinglab.ladder;

/** Rows of numbers, one number at a time. */
record ScalarRowMax() implements RowMax {

  @Override
  public void copy(float[] from, int f, float[] to, int t, int count) {
    for (int j = 0; j < count; j++) {
      to[t + j] = TwoByTwoMax.later(Float.NEGATIVE_INFINITY, from[f + j]);
    }
  }

  @Override
  public void largest(float[][] from, int[] at, int taps, float[] to, int t, int count) {
    for (int j = 0; j < count; j++) {
      float largest = Float.NEGATIVE_INFINITY;
      for (int k = 0; k < taps; k++) {
        largest = TwoByTwoMax.later(largest, from[k][at[k] + j]);
      }
      to[t + j] = largest;
    }
  }

  @Override
  public void larger(float[] earlier, int e, float[] later, int l, float[] to, int t, int count) {
    for (int j = 0; j < count; j++) {
      to[t + j] = TwoByTwoMax.later(earlier[e + j], later[l + j]);
    }
  }

  @Override
  public void halve(float[] from, int f, float[] evens, int e, float[] odds, int o, int count) {
    for (int j = 0; j < count; j++) {
      evens[e + j] = from[f + 2 * j];
      odds[o + j] = from[f + 2 * j + 1];
    }
  }
}
