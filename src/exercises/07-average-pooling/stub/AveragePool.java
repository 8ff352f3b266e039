/** Average pooling with padding and a choice of divisor. */
class AveragePool {
  /**
   * Returns the average under each window. Padding adds nothing to a sum.
   *
   * @param image [height][width]
   * @param kernel the window's side
   * @param stride how far the window moves
   * @param padding how many cells surround the image, on each of its four sides
   * @param countPadding whether a sum is divided by all cells of its window, kernel · kernel, or
   *     only by those that are pixels
   * @return (height + 2·padding − kernel) / stride + 1 rows, and the same for columns
   */
  static float[][] averagePool(
      float[][] image, int kernel, int stride, int padding, boolean countPadding) {
    throw new UnsupportedOperationException("write me");
  }
}
