/** Max pooling with a square window of any size and any stride. */
class MaxPoolGeneral {
  /**
   * Returns the largest value under each window; windows that do not fit are left out.
   *
   * @param image [height][width], both at least {@code kernel}
   * @param kernel the window's height and width
   * @param stride how far the window moves
   * @return [(height - kernel) / stride + 1][(width - kernel) / stride + 1]
   */
  static float[][] maxPool(float[][] image, int kernel, int stride) {
    throw new UnsupportedOperationException("write me");
  }
}
