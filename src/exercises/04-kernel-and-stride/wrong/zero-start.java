// misconception: 7
// diagnosis: Your running maximum starts at 0, so a window that holds only negative values gives
// 0. Start it at Float.NEGATIVE_INFINITY, or at the window's first value.
class MaxPoolGeneral {
  static float[][] maxPool(float[][] image, int kernel, int stride) {
    int rows = (image.length - kernel) / stride + 1;
    int columns = (image[0].length - kernel) / stride + 1;
    float[][] output = new float[rows][columns];
    for (int ii = 0; ii < rows; ii++) {
      for (int jj = 0; jj < columns; jj++) {
        float largest = 0;
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
