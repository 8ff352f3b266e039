// misconception: 0
// diagnosis: A large value from one window shows up in all windows after it: your running
// maximum is set once, before the loops. Every window starts again, so set it inside both
// loops.
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length / 2][image[0].length / 2];
    float largest = Float.NEGATIVE_INFINITY;
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
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
