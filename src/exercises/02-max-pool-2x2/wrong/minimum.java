// misconception: 0
// diagnosis: You keep the smallest value of each window. Max pooling keeps the largest.
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length / 2][image[0].length / 2];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        float smallest = Float.POSITIVE_INFINITY;
        for (int r = 0; r < 2; r++) {
          for (int c = 0; c < 2; c++) {
            float value = image[2 * ii + r][2 * jj + c];
            smallest = Math.min(smallest, value);
          }
        }
        output[ii][jj] = smallest;
      }
    }
    return output;
  }
}
