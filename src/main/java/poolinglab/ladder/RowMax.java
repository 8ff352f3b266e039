package poolinglab.ladder;

/**
 * What separable pooling does with whole rows of numbers; {@link ScalarRowMax} does it one by one,
 * {@link VectorRowMax} a vector at a time. NaN never wins, and the first of equals does.
 */
interface RowMax {
  /** {@code to[t + j] = from[f + j]}, with −∞ for NaN, which could never win. */
  void copy(float[] from, int f, float[] to, int t, int count);

  /**
   * {@code to[t + j] = max over taps k of from[k][at[k] + j]}: the largest of as many rows as there
   * are taps, cell by cell. −∞ where no value is greater.
   */
  void largest(float[][] from, int[] at, int taps, float[] to, int t, int count);

  /**
   * {@code to[t + j] = later[l + j] > earlier[e + j] ? later[l + j] : earlier[e + j]}. The result
   * may take the place of {@code earlier} or of {@code later}.
   */
  void larger(float[] earlier, int e, float[] later, int l, float[] to, int t, int count);

  /** {@code evens[e + j] = from[f + 2·j]} and {@code odds[o + j] = from[f + 2·j + 1]}. */
  void halve(float[] from, int f, float[] evens, int e, float[] odds, int o, int count);
}
