// misconception: 0
// diagnosis: You give the whole gradient to the largest pixel of each window: that is the way
// back through max pooling. All pixels contributed to the average, so all get an equal share.
class AveragePoolBackward {
  static float[][] backward(
      float[][] image, float[][] gradOutput, int kernel, int stride, int padding) {
    float[][] gradInput = new float[image.length][image[0].length];
    for (int ii = 0; ii < gradOutput.length; ii++) {
      for (int jj = 0; jj < gradOutput[ii].length; jj++) {
        int top = Math.max(ii * stride - padding, 0);
        int left = Math.max(jj * stride - padding, 0);
        int bottom = Math.min(ii * stride - padding + kernel, image.length);
        int right = Math.min(jj * stride - padding + kernel, image[0].length);
        int winnerRow = top;
        int winnerColumn = left;
        for (int row = top; row < bottom; row++) {
          for (int column = left; column < right; column++) {
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
