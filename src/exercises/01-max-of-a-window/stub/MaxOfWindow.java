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
    throw new UnsupportedOperationException("write me");
  }
}
