// misconception: 11
// diagnosis: Your windows start kernel cells apart, whatever the stride. Window (ii, jj) starts
// at row ii * stride - padding.
class AveragePoolBackward {
  static float[][] backward(
      float[][] image, float[][] gradOutput, int kernel, int stride, int padding) {
    float[][] gradInput = new float[image.length][image[0].length];
    for (int ii = 0; ii < gradOutput.length; ii++) {
      for (int jj = 0; jj < gradOutput[ii].length; jj++) {
        int top = Math.max(ii * kernel - padding, 0);
        int left = Math.max(jj * kernel - padding, 0);
        int bottom = Math.min(ii * kernel - padding + kernel, image.length);
        int right = Math.min(jj * kernel - padding + kernel, image[0].length);
        if (top >= bottom || left >= right) {
          continue;
        }
        float share = gradOutput[ii][jj] / ((bottom - top) * (right - left));
        for (int row = top; row < bottom; row++) {
          for (int column = left; column < right; column++) {
            gradInput[row][column] += share;
          }
        }
      }
    }
    return gradInput;
  }
}
