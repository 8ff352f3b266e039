// misconception: 0
// diagnosis: Your code looks only at the left two cells of the window. The window is two
// columns wide: look at column + 1 as well.
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    return Math.max(image[row][column], image[row + 1][column]);
  }
}
