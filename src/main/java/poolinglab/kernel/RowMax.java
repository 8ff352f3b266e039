package poolinglab.kernel;

/**
 * What separable pooling does with whole rows of numbers; {@link ScalarRowMax} does it one by one,
 * {@link VectorRowMax} a vector at a time.
 */
interface RowMax {
  /** {@code to[t + j] = from[f + j]}, with −∞ for NaN, which could never win. */
  void copy(float[] from, int f, float[] to, int t, int count);

  /**
   * {@code to[t + j] = later[l + j] > earlier[e + j] ? later[l + j] : earlier[e + j]}. The result
   * may take the place of {@code earlier} or of {@code later}.
   */
  void larger(float[] earlier, int e, float[] later, int l, float[] to, int t, int count);

  /** {@code evens[j] = from[2·j]} and {@code odds[j] = from[2·j + 1]}. */
  void halve(float[] from, float[] evens, float[] odds, int count);
}
