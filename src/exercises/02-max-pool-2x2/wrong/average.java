// misconception: 0
// diagnosis: You take the mean of each window: that is average pooling. Max pooling keeps the
// largest value.
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length / 2][image[0].length / 2];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        float sum = 0;
        for (int r = 0; r < 2; r++) {
          for (int c = 0; c < 2; c++) {
            sum += image[2 * ii + r][2 * jj + c];
          }
        }
        output[ii][jj] = sum / 4;
      }
    }
    return output;
  }
}
