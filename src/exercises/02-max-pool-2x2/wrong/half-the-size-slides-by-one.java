// misconception: 11
// diagnosis: Your output has the right size, but the window moves by 1: output cell (ii, jj)
// takes the window at (ii, jj), and most of the image is never seen. Its corner lies at (2 ·
// ii, 2 · jj).
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length / 2][image[0].length / 2];
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
