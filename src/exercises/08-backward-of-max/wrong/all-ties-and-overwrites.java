// misconception: 12
// diagnosis: Two mistakes. You give the whole gradient to every one of several equally large
// pixels; only the first in reading order wins. And where windows overlap, you overwrite the
// gradient that a pixel already had: add with +=.
class MaxPoolBackward {
  static float[][] backward(float[][] image, float[][] gradOutput, int kernel, int stride) {
    float[][] gradInput = new float[image.length][image[0].length];
    for (int ii = 0; ii < gradOutput.length; ii++) {
      for (int jj = 0; jj < gradOutput[ii].length; jj++) {
        int top = ii * stride;
        int left = jj * stride;
        float largest = Float.NEGATIVE_INFINITY;
        for (int row = top; row < top + kernel; row++) {
          for (int column = left; column < left + kernel; column++) {
            largest = Math.max(largest, image[row][column]);
          }
        }
        for (int row = top; row < top + kernel; row++) {
          for (int column = left; column < left + kernel; column++) {
            if (image[row][column] == largest) {
              gradInput[row][column] = gradOutput[ii][jj];
            }
          }
        }
      }
    }
    return gradInput;
  }
}
