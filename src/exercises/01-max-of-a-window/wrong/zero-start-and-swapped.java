// misconception: 7
// diagnosis: Two mistakes. Your running maximum starts at 0, so a window of negative values
// gives 0: start it at Float.NEGATIVE_INFINITY. And your window lies at (column, row): an image
// is indexed image[row][column].
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    float largest = 0;
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        float value = image[column + r][row + c];
        largest = Math.max(largest, value);
      }
    }
    return largest;
  }
}
