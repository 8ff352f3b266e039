// misconception: 11
// diagnosis: Your output has the right size, but the windows start at ii · kernel, jj · kernel.
// They move by the stride: ii · stride, jj · stride.
class MaxPoolGeneral {
  static float[][] maxPool(float[][] image, int kernel, int stride) {
    int rows = (image.length - kernel) / stride + 1;
    int columns = (image[0].length - kernel) / stride + 1;
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
