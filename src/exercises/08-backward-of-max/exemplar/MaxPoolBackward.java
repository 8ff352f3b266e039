/** The backward pass through max pooling. */
class MaxPoolBackward {
  /**
   * Carries the gradient of every output cell to the pixel that the cell took its value from.
   *
   * @param image [height][width], what was max pooled
   * @param gradOutput the gradient of each output cell, one for each position of the window
   * @param kernel the window's side
   * @param stride how far the window moves
   * @return the gradient of each pixel, [height][width]
   */
  static float[][] backward(float[][] image, float[][] gradOutput, int kernel, int stride) {
    float[][] gradInput = new float[image.length][image[0].length];
    for (int ii = 0; ii < gradOutput.length; ii++) {
      for (int jj = 0; jj < gradOutput[ii].length; jj++) {
        int top = ii * stride;
        int left = jj * stride;
        int winnerRow = top;
        int winnerColumn = left;
        for (int row = top; row < top + kernel; row++) {
          for (int column = left; column < left + kernel; column++) {
            if (image[row][column] > image[winnerRow][winnerColumn]) {
              winnerRow = row;
              winnerColumn = column;
            }
          }
        }
        gradInput[winnerRow][winnerColumn] += gradOutput[ii][jj];
      }
    }
    return gradInput;
  }
}
