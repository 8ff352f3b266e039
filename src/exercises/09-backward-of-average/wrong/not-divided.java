// misconception: 0
// diagnosis: You give every pixel under a window the whole gradient, as on the way back through
// a sum. Divide it by the number of pixels under the window.
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
        float share = gradOutput[ii][jj];
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
