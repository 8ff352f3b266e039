// misconception: 0
// diagnosis: You always look at the upper left corner of the image. The window is where row and
// column say: add them to your indices.
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        float value = image[r][c];
        largest = Math.max(largest, value);
      }
    }
    return largest;
  }
}
