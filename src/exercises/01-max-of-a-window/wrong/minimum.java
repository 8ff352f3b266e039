// misconception: 0
// diagnosis: You return the smallest value of the window. Max pooling keeps the largest:
// Math.max, or > in a comparison.
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    float smallest = Float.POSITIVE_INFINITY;
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        float value = image[row + r][column + c];
        smallest = Math.min(smallest, value);
      }
    }
    return smallest;
  }
}
