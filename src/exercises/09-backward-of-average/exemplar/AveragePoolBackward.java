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
    float[][] gradInput = new float[image.length][image[0].length];
    for (int ii = 0; ii < gradOutput.length; ii++) {
      for (int jj = 0; jj < gradOutput[ii].length; jj++) {
        int top = Math.max(ii * stride - padding, 0);
        int left = Math.max(jj * stride - padding, 0);
        int bottom = Math.min(ii * stride - padding + kernel, image.length);
        int right = Math.min(jj * stride - padding + kernel, image[0].length);
        float share = gradOutput[ii][jj] / ((bottom - top) * (right - left));
        for (int row = top; row < bottom; row++) {
          for (int column = left; column < right; column++) {
            gradInput[row][column] += share;
          }
        }
      }
    }
    return gradInput;
  }
}
