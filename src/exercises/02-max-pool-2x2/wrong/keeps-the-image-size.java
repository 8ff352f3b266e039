// misconception: 0
// diagnosis: Your output is as large as the image, with the results scattered and zeros between
// them. Each window gives one cell, and the cells close up: half the height, half the width.
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length][image[0].length];
    for (int row = 0; row < image.length; row += 2) {
      for (int column = 0; column < image[0].length; column += 2) {
        float above = Math.max(image[row][column], image[row][column + 1]);
        float below = Math.max(image[row + 1][column], image[row + 1][column + 1]);
        output[row][column] = Math.max(above, below);
      }
    }
    return output;
  }
}
