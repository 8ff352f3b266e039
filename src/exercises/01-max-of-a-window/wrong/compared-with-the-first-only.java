// misconception: 0
// diagnosis: You compare each cell with the window's first, so a later cell that beats the first
// replaces even a larger one. Compare with the largest found so far.
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    float first = image[row][column];
    float largest = first;
    if (image[row][column + 1] > first) {
      largest = image[row][column + 1];
    }
    if (image[row + 1][column] > first) {
      largest = image[row + 1][column];
    }
    if (image[row + 1][column + 1] > first) {
      largest = image[row + 1][column + 1];
    }
    return largest;
  }
}
