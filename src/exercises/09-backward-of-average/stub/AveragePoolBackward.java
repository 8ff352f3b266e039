/** The backward pass through average pooling that divides by the number of pixels. */
class AveragePoolBackward {
  /**
   * Divides the gradient of every output cell equally among the pixels under its window.
   *
   * @param image [height][width], what was average pooled
   * @param gradOutput the gradient of each output cell, one for each position of the window
   * @param kernel the window's side
   * @param stride how far the window moves
   * @param padding how many cells surround the image, on each of its four sides
   * @return the gradient of each pixel, [height][width]
   */
  static float[][] backward(
      float[][] image, float[][] gradOutput, int kernel, int stride, int padding) {
    throw new UnsupportedOperationException("write me");
  }
}
