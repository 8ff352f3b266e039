// misconception: 11
// diagnosis: Your window moves by 1, so the windows overlap and the output is only one row and
// one column smaller than the image. Here the window moves by 2: the corner lies at (2 · ii, 2 ·
// jj), and each side is halved.
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length - 1][image[0].length - 1];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int r = 0; r < 2; r++) {
          for (int c = 0; c < 2; c++) {
            float value = image[ii + r][jj + c];
            largest = Math.max(largest, value);
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
