/** The largest value of a single 2×2 window. */
class MaxOfWindow {
  /**
   * Returns the largest of the window's four values.
   *
   * @param image [height][width], at least 2×2
   * @param row the row of the window's upper left cell
   * @param column the column of the window's upper left cell
   */
  static float maxOfWindow(float[][] image, int row, int column) {
    float above = Math.max(image[row][column], image[row][column + 1]);
    float below = Math.max(image[row + 1][column], image[row + 1][column + 1]);
    return Math.max(above, below);
  }
}
