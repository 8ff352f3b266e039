// misconception: 0
// diagnosis: Your window always has 2×2 cells; only the number of windows follows the kernel.
// Let r and c run from 0 to kernel − 1.
class MaxPoolGeneral {
  static float[][] maxPool(float[][] image, int kernel, int stride) {
    int rows = (image.length - kernel) / stride + 1;
    int columns = (image[0].length - kernel) / stride + 1;
    float[][] output = new float[rows][columns];
    for (int ii = 0; ii < rows; ii++) {
      for (int jj = 0; jj < columns; jj++) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int r = 0; r < 2; r++) {
          for (int c = 0; c < 2; c++) {
            largest = Math.max(largest, image[ii * stride + r][jj * stride + c]);
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
