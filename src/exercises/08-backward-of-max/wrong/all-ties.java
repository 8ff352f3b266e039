// misconception: 12
// diagnosis: If several pixels of a window are equally large, you give each of them the whole
// gradient, so it is counted several times. Only one pixel wins: the first in reading order.
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
              gradInput[row][column] += gradOutput[ii][jj];
            }
          }
        }
      }
    }
    return gradInput;
  }
}
