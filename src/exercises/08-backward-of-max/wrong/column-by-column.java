// misconception: 16
// diagnosis: On a tie you find the first winner column by column, from top to bottom. Reading
// order is row by row: make the loop over the rows the outer one.
class MaxPoolBackward {
  static float[][] backward(float[][] image, float[][] gradOutput, int kernel, int stride) {
    float[][] gradInput = new float[image.length][image[0].length];
    for (int ii = 0; ii < gradOutput.length; ii++) {
      for (int jj = 0; jj < gradOutput[ii].length; jj++) {
        int top = ii * stride;
        int left = jj * stride;
        int winnerRow = top;
        int winnerColumn = left;
        for (int column = left; column < left + kernel; column++) {
          for (int row = top; row < top + kernel; row++) {
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
