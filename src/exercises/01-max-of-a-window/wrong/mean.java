// misconception: 0
// diagnosis: You return the mean of the four values: that is average pooling. Max pooling keeps
// the largest value as it is.
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    float sum = 0;
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        float value = image[row + r][column + c];
        sum += value;
      }
    }
    return sum / 4;
  }
}
