// misconception: 0
// diagnosis: The last row and the last column of your output stay 0: your loops end one step too
// early. Let ii run while ii < output.length, and jj while jj < output[ii].length.
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length / 2][image[0].length / 2];
    for (int ii = 0; ii < output.length - 1; ii++) {
      for (int jj = 0; jj < output[ii].length - 1; jj++) {
        float largest = Float.NEGATIVE_INFINITY;
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
