// misconception: 13
// diagnosis: Two mistakes. In a window without a positive pixel, nothing beats your start value
// 0, so the corner pixel gets the gradient; start with the window's first pixel. And where
// windows overlap, you overwrite the gradient that a pixel already had: add with +=.
class MaxPoolBackward {
  static float[][] backward(float[][] image, float[][] gradOutput, int kernel, int stride) {
    float[][] gradInput = new float[image.length][image[0].length];
    for (int ii = 0; ii < gradOutput.length; ii++) {
      for (int jj = 0; jj < gradOutput[ii].length; jj++) {
        int top = ii * stride;
        int left = jj * stride;
        float largest = 0;
        int winnerRow = top;
        int winnerColumn = left;
        for (int row = top; row < top + kernel; row++) {
          for (int column = left; column < left + kernel; column++) {
            if (image[row][column] > largest) {
              largest = image[row][column];
              winnerRow = row;
              winnerColumn = column;
            }
          }
        }
        gradInput[winnerRow][winnerColumn] = gradOutput[ii][jj];
      }
    }
    return gradInput;
  }
}
