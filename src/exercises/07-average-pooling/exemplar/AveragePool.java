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
    int height = (image.length + 2 * padding - kernel) / stride + 1;
    int width = (image[0].length + 2 * padding - kernel) / stride + 1;
    float[][] output = new float[height][width];
    for (int ii = 0; ii < height; ii++) {
      for (int jj = 0; jj < width; jj++) {
        int top = ii * stride - padding;
        int left = jj * stride - padding;
        output[ii][jj] = average(image, top, left, kernel, countPadding);
      }
    }
    return output;
  }

  private static float average(
      float[][] image, int top, int left, int kernel, boolean countPadding) {
    int bottom = Math.min(top + kernel, image.length);
    int right = Math.min(left + kernel, image[0].length);
    double sum = 0;
    int pixels = 0;
    for (int row = Math.max(top, 0); row < bottom; row++) {
      for (int column = Math.max(left, 0); column < right; column++) {
        sum += image[row][column];
        pixels++;
      }
    }
    int divisor = countPadding ? kernel * kernel : pixels;
    return (float) (sum / divisor);
  }
}
