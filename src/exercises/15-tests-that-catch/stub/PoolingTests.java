/** Tests of max pooling 2×2, stride 2, which drops whatever does not fill a window. */
class PoolingTests {
  /** Returns {@code {input, expected}} for each case. */
  static float[][][][] cases() {
    throw new UnsupportedOperationException("write me");
  }
}
