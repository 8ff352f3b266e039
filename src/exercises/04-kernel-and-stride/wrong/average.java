// misconception: 0
// diagnosis: You take the mean of each window: that is average pooling. Max pooling keeps the
// largest value.
class MaxPoolGeneral {
  static float[][] maxPool(float[][] image, int kernel, int stride) {
    int rows = (image.length - kernel) / stride + 1;
    int columns = (image[0].length - kernel) / stride + 1;
    float[][] output = new float[rows][columns];
    for (int ii = 0; ii < rows; ii++) {
      for (int jj = 0; jj < columns; jj++) {
        float sum = 0;
        for (int r = 0; r < kernel; r++) {
          for (int c = 0; c < kernel; c++) {
            sum += image[ii * stride + r][jj * stride + c];
          }
        }
        output[ii][jj] = sum / (kernel * kernel);
      }
    }
    return output;
  }
}
