// misconception: 0
// diagnosis: Your window starts at row 2 · row, column 2 · column. Here row and column already
// count cells of the image. Doubling comes in exercise 2, where they count cells of the output.
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        float value = image[2 * row + r][2 * column + c];
        largest = Math.max(largest, value);
      }
    }
    return largest;
  }
}
