/** Max pooling with a 2×2 window and stride 2. */
class MaxPool2x2 {
  /**
   * Returns the largest value under each window.
   *
   * @param image [height][width], both even
   * @return [height / 2][width / 2]
   */
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length / 2][image[0].length / 2];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        float above = Math.max(image[2 * ii][2 * jj], image[2 * ii][2 * jj + 1]);
        float below = Math.max(image[2 * ii + 1][2 * jj], image[2 * ii + 1][2 * jj + 1]);
        output[ii][jj] = Math.max(above, below);
      }
    }
    return output;
  }
}
