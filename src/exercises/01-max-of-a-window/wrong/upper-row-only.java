// misconception: 0
// diagnosis: Your code looks only at the upper two cells of the window. The window is two rows
// high: look at row + 1 as well.
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    return Math.max(image[row][column], image[row][column + 1]);
  }
}
