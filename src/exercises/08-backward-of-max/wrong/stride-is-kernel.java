// misconception: 11
// diagnosis: Your windows start kernel cells apart, whatever the stride. Window (ii, jj) starts
// at row ii * stride and column jj * stride.
class MaxPoolBackward {
  static float[][] backward(float[][] image, float[][] gradOutput, int kernel, int stride) {
    float[][] gradInput = new float[image.length][image[0].length];
    for (int ii = 0; ii < gradOutput.length; ii++) {
      for (int jj = 0; jj < gradOutput[ii].length; jj++) {
        int top = ii * kernel;
        int left = jj * kernel;
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
