// misconception: 7
// diagnosis: Two mistakes. Your running maximum starts at 0, so a window of negative values
// gives 0: start it at Float.NEGATIVE_INFINITY. And your window always moves by 1: it starts at
// ii · stride, jj · stride.
class MaxPoolGeneral {
  static float[][] maxPool(float[][] image, int kernel, int stride) {
    int rows = image.length - kernel + 1;
    int columns = image[0].length - kernel + 1;
    float[][] output = new float[rows][columns];
    for (int ii = 0; ii < rows; ii++) {
      for (int jj = 0; jj < columns; jj++) {
        float largest = 0;
        for (int r = 0; r < kernel; r++) {
          for (int c = 0; c < kernel; c++) {
            largest = Math.max(largest, image[ii + r][jj + c]);
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
