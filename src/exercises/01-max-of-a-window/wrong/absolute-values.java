// misconception: 0
// diagnosis: You drop the minus signs before you compare, so −8 is taken for 8. Compare the
// values as they are: −8 is less than 1, and the answer may be negative.
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    float largest = 0;
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        float value = image[row + r][column + c];
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest;
  }
}
