// misconception: 16
// diagnosis: Your window lies at (column, row) instead of (row, column). An image is indexed
// image[row][column]: the row, counted from the top, comes first.
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    float above = Math.max(image[column][row], image[column][row + 1]);
    float below = Math.max(image[column + 1][row], image[column + 1][row + 1]);
    return Math.max(above, below);
  }
}
