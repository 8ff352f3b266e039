// misconception: 0
// diagnosis: You return the largest value of the whole image; that is global max pooling. Look
// only at the four cells of the window at (row, column).
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    float largest = Float.NEGATIVE_INFINITY;
    for (float[] cells : image) {
      for (float value : cells) {
        largest = Math.max(largest, value);
      }
    }
    return largest;
  }
}
