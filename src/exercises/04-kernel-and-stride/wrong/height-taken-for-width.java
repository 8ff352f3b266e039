// misconception: 16
// diagnosis: You make the output as wide as it is high, which is right for square images only.
// The number of columns follows from the width, image[0].length.
class MaxPoolGeneral {
  static float[][] maxPool(float[][] image, int kernel, int stride) {
    int rows = (image.length - kernel) / stride + 1;
    int columns = (image.length - kernel) / stride + 1;
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
