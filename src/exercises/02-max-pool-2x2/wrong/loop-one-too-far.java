// misconception: 0
// diagnosis: Your code reads one row or column too far, and so runs off the edge of the image. Either
// a window's cells run over 0, 1 and 2 (write r < 2, not r <= 2), or there are more windows than fit.
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length / 2][image[0].length / 2];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int r = 0; r <= 2; r++) {
          for (int c = 0; c <= 2; c++) {
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
