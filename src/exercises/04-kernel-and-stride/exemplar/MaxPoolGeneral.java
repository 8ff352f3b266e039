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
    int rows = (image.length - kernel) / stride + 1;
    int columns = (image[0].length - kernel) / stride + 1;
    float[][] output = new float[rows][columns];
    for (int ii = 0; ii < rows; ii++) {
      for (int jj = 0; jj < columns; jj++) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int r = 0; r < kernel; r++) {
          for (int c = 0; c < kernel; c++) {
            largest = Math.max(largest, image[ii * stride + r][jj * stride + c]);
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
