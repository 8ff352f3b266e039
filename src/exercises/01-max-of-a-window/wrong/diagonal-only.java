// misconception: 0
// diagnosis: Your code looks at the upper left and the lower right cell only. The window holds
// four cells: combine each of its rows with each of its columns.
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    return Math.max(image[row][column], image[row + 1][column + 1]);
  }
}
