/** Max pooling with padding: the cells around the image hold no value. */
class PaddedMaxPool {
  /**
   * Returns the largest pixel under each window.
   *
   * @param image [height][width]
   * @param kernel the window's side
   * @param stride how far the window moves
   * @param padding how many cells surround the image, on each of its four sides
   * @return (height + 2·padding − kernel) / stride + 1 rows, and the same for columns; an array
   *     without rows if padding is not smaller than kernel
   */
  static float[][] maxPool(float[][] image, int kernel, int stride, int padding) {
    throw new UnsupportedOperationException("write me");
  }
}
