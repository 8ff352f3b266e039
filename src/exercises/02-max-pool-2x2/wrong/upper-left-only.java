// misconception: 0
// diagnosis: You take the upper left cell of each window and ignore the other three: that is
// subsampling. Max pooling keeps the largest of all four.
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length / 2][image[0].length / 2];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        output[ii][jj] = image[2 * ii][2 * jj];
      }
    }
    return output;
  }
}
