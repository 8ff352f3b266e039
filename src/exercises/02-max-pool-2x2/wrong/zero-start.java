// misconception: 7
// diagnosis: Your running maximum starts at 0, so a window that holds only negative values gives 0.
// Start it at the window's first value, or at Float.NEGATIVE_INFINITY.
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length / 2][image[0].length / 2];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        float largest = 0;
        for (int r = 0; r < 2; r++) {
          for (int c = 0; c < 2; c++) {
            largest = Math.max(largest, image[2 * ii + r][2 * jj + c]);
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
