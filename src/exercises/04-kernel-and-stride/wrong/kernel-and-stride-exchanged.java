// misconception: 11
// diagnosis: You have swapped kernel and stride: your window has the stride's size and moves by
// the kernel. The kernel says how many cells it has, the stride how far it moves.
class MaxPoolGeneral {
  static float[][] maxPool(float[][] image, int kernel, int stride) {
    int rows = (image.length - stride) / kernel + 1;
    int columns = (image[0].length - stride) / kernel + 1;
    float[][] output = new float[rows][columns];
    for (int ii = 0; ii < rows; ii++) {
      for (int jj = 0; jj < columns; jj++) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int r = 0; r < stride; r++) {
          for (int c = 0; c < stride; c++) {
            largest = Math.max(largest, image[ii * kernel + r][jj * kernel + c]);
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
