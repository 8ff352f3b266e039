/** Max pooling with a 2×2 window and stride 2. */
class MaxPool2x2 {
  /**
   * Returns the largest value under each window.
   *
   * @param image [height][width], both even
   * @return [height / 2][width / 2]
   */
  static float[][] maxPool(float[][] image) {
    throw new UnsupportedOperationException("write me");
  }
}
