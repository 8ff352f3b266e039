// misconception: 16
// diagnosis: You read the image at (column, row), which gives a mirrored result for square
// images and leaves the array for all others. Rows go with ii and come first: image[ii * stride
// + r][jj * stride + c].
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
            largest = Math.max(largest, image[jj * stride + c][ii * stride + r]);
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
