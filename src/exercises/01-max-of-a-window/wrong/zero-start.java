// misconception: 7
// diagnosis: Your running maximum starts at 0, so a window that holds only negative values gives
// 0. Start it at the window's first value, or at Float.NEGATIVE_INFINITY.
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    float largest = 0;
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        float value = image[row + r][column + c];
        largest = Math.max(largest, value);
      }
    }
    return largest;
  }
}
