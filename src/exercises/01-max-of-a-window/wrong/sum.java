// misconception: 0
// diagnosis: You return the sum of the four values. Max pooling does not add: it keeps the
// largest of them.
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    float sum = 0;
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        float value = image[row + r][column + c];
        sum += value;
      }
    }
    return sum;
  }
}
