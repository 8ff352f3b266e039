// misconception: 0
// diagnosis: You compare the images before pooling. Pool both first, and compare the pooled cells.
class ShiftSensitivity {
  static float[][] shift(float[][] image, int down, int right, float fill) {
    int height = image.length;
    int width = image[0].length;
    float[][] shifted = new float[height][width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int fromRow = row - down;
        int fromColumn = column - right;
        boolean inside = fromRow >= 0 && fromRow < height && fromColumn >= 0 && fromColumn < width;
        shifted[row][column] = inside ? image[fromRow][fromColumn] : fill;
      }
    }
    return shifted;
  }

  static double surviving(float[][] image, int down, int right, float fill) {
    float[][] before = image;
    float[][] after = shift(image, down, right, fill);
    int equal = 0;
    for (int ii = 0; ii < before.length; ii++) {
      for (int jj = 0; jj < before[ii].length; jj++) {
        equal += before[ii][jj] == after[ii][jj] ? 1 : 0;
      }
    }
    return (double) equal / (before.length * before[0].length);
  }
}
