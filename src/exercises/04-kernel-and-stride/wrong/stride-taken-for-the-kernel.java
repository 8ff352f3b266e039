// misconception: 11
// diagnosis: Your window always moves by its own size, whatever the stride. That is a common
// default, but here the stride is given: the window starts at ii · stride, jj · stride, and
// there are (size − kernel) / stride + 1 of them.
class MaxPoolGeneral {
  static float[][] maxPool(float[][] image, int kernel, int stride) {
    int rows = image.length / kernel;
    int columns = image[0].length / kernel;
    float[][] output = new float[rows][columns];
    for (int ii = 0; ii < rows; ii++) {
      for (int jj = 0; jj < columns; jj++) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int r = 0; r < kernel; r++) {
          for (int c = 0; c < kernel; c++) {
            largest = Math.max(largest, image[ii * kernel + r][jj * kernel + c]);
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
