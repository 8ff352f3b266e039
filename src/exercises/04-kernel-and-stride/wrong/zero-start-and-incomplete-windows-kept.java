// misconception: 7
// diagnosis: Two mistakes. Your running maximum starts at 0, so a window of negative values
// gives 0: start it at Float.NEGATIVE_INFINITY. And you keep windows that hang over the end:
// there are (size − kernel) / stride + 1 along each side, rounded down.
class MaxPoolGeneral {
  static float[][] maxPool(float[][] image, int kernel, int stride) {
    int rows = (image.length + stride - 1) / stride;
    int columns = (image[0].length + stride - 1) / stride;
    float[][] output = new float[rows][columns];
    for (int ii = 0; ii < rows; ii++) {
      for (int jj = 0; jj < columns; jj++) {
        float largest = 0;
        for (int r = 0; r < kernel && ii * stride + r < image.length; r++) {
          for (int c = 0; c < kernel && jj * stride + c < image[0].length; c++) {
            largest = Math.max(largest, image[ii * stride + r][jj * stride + c]);
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
