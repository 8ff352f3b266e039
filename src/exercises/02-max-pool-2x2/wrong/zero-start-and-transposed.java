// misconception: 7
// diagnosis: Two mistakes. Your running maximum starts at 0, so a window of negative values
// gives 0: start it at Float.NEGATIVE_INFINITY. And your output has rows and columns swapped:
// what belongs at (ii, jj) is at (jj, ii).
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image[0].length / 2][image.length / 2];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        float largest = 0;
        for (int r = 0; r < 2; r++) {
          for (int c = 0; c < 2; c++) {
            float value = image[2 * jj + r][2 * ii + c];
            largest = Math.max(largest, value);
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
