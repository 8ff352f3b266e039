// misconception: 9
// diagnosis: You keep windows that hang over the end of the image, cut off there. Under truncate
// they are left out: there are (size − kernel) / stride + 1 windows along each side, rounded
// down.
class MaxPoolGeneral {
  static float[][] maxPool(float[][] image, int kernel, int stride) {
    int rows = (image.length + stride - 1) / stride;
    int columns = (image[0].length + stride - 1) / stride;
    float[][] output = new float[rows][columns];
    for (int ii = 0; ii < rows; ii++) {
      for (int jj = 0; jj < columns; jj++) {
        float largest = Float.NEGATIVE_INFINITY;
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
