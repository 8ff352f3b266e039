// misconception: 0
// diagnosis: You return the value that lies farthest from 0, even if it is negative. Max
// pooling does not ignore the sign: of −8 and 1, the larger is 1.
class MaxOfWindow {
  static float maxOfWindow(float[][] image, int row, int column) {
    float largest = image[row][column];
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        float value = image[row + r][column + c];
        if (Math.abs(value) > Math.abs(largest)) {
          largest = value;
        }
      }
    }
    return largest;
  }
}
