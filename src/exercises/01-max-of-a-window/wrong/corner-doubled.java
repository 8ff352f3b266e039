// misconception: 0
// diagnosis: Your window starts at row 2 · row, column 2 · column. Here row and column already
// are cells of the image; doubling comes in exercise 2, where the place in the output is given.
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
