// misconception: 16
// diagnosis: Your output has rows and columns swapped: what belongs at (ii, jj) is at (jj, ii).
// The first index counts rows, both in the image and in the output.
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image[0].length / 2][image.length / 2];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        float largest = Float.NEGATIVE_INFINITY;
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
