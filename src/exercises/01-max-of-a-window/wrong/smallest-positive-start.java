// misconception: 7
// diagnosis: If no value is above 0, your code returns a tiny positive number. Float.MIN_VALUE
// is the smallest float above 0, not the most negative one. Start at Float.NEGATIVE_INFINITY,
// or at the window's first value.
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    float largest = Float.MIN_VALUE;
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        float value = image[row + r][column + c];
        largest = Math.max(largest, value);
      }
    }
    return largest;
  }
}
