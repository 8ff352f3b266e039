// misconception: 7
// diagnosis: If a window has no value above 0, your code returns a tiny positive number.
// Float.MIN_VALUE is the smallest float above 0, not the most negative one. Start at
// Float.NEGATIVE_INFINITY, or at the window's first value.
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length / 2][image[0].length / 2];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        float largest = Float.MIN_VALUE;
        for (int r = 0; r < 2; r++) {
          for (int c = 0; c < 2; c++) {
            float value = image[2 * ii + r][2 * jj + c];
            largest = Math.max(largest, value);
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
