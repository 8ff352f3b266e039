/** The backward pass through max pooling. */
class MaxPoolBackward {
  /**
   * Carries the gradient of every output cell to the pixel that the cell took its value from.
   *
   * @param image [height][width], what was max pooled
   * @param gradOutput the gradient of each output cell, one for each position of the window
   * @param kernel the window's side
   * @param stride how far the window moves
   * @return the gradient of each pixel, [height][width]
   */
  static float[][] backward(float[][] image, float[][] gradOutput, int kernel, int stride) {
    throw new UnsupportedOperationException("write me");
  }
}
