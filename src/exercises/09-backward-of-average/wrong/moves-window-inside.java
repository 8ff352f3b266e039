// misconception: 0
// diagnosis: A window that starts in the padding is moved to begin at row or column 0 and keeps
// its full size, so pixels it never covered get a share. Cut off the part outside: the window
// still ends at ii * stride - padding + kernel.
class AveragePoolBackward {
  static float[][] backward(
      float[][] image, float[][] gradOutput, int kernel, int stride, int padding) {
    float[][] gradInput = new float[image.length][image[0].length];
    for (int ii = 0; ii < gradOutput.length; ii++) {
      for (int jj = 0; jj < gradOutput[ii].length; jj++) {
        int top = Math.max(ii * stride - padding, 0);
        int left = Math.max(jj * stride - padding, 0);
        int bottom = Math.min(top + kernel, image.length);
        int right = Math.min(left + kernel, image[0].length);
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
