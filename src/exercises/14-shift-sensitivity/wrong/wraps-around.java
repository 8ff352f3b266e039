// misconception: 0
// diagnosis: Whatever leaves your image on one side comes back on the other. It should be lost,
// and the free cells get fill.
class ShiftSensitivity {
  static float[][] shift(float[][] image, int down, int right, float fill) {
    int height = image.length;
    int width = image[0].length;
    float[][] shifted = new float[height][width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int fromRow = Math.floorMod(row - down, height);
        int fromColumn = Math.floorMod(column - right, width);
        shifted[row][column] = image[fromRow][fromColumn];
      }
    }
    return shifted;
  }

  static double surviving(float[][] image, int down, int right, float fill) {
    float[][] before = maxPool(image);
    float[][] after = maxPool(shift(image, down, right, fill));
    int equal = 0;
    for (int ii = 0; ii < before.length; ii++) {
      for (int jj = 0; jj < before[ii].length; jj++) {
        equal += before[ii][jj] == after[ii][jj] ? 1 : 0;
      }
    }
    return (double) equal / (before.length * before[0].length);
  }

  private static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length / 2][image[0].length / 2];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        float above = Math.max(image[2 * ii][2 * jj], image[2 * ii][2 * jj + 1]);
        float below = Math.max(image[2 * ii + 1][2 * jj], image[2 * ii + 1][2 * jj + 1]);
        output[ii][jj] = Math.max(above, below);
      }
    }
    return output;
  }
}
