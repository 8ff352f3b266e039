// misconception: 0
// diagnosis: On a tie, your code picks the last of the largest pixels, because an equal one
// takes over. Replace the winner only by a strictly larger pixel: use >, not >=.
class MaxPoolBackward {
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
            if (image[row][column] >= image[winnerRow][winnerColumn]) {
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
