// misconception: 12
// diagnosis: If several pixels of a window are equally large, you divide the gradient between
// them. That would be fair, but the rule here is that the first in reading order gets
// everything.
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
        int winners = 0;
        for (int row = top; row < top + kernel; row++) {
          for (int column = left; column < left + kernel; column++) {
            if (image[row][column] == largest) {
              winners++;
            }
          }
        }
        for (int row = top; row < top + kernel; row++) {
          for (int column = left; column < left + kernel; column++) {
            if (image[row][column] == largest) {
              gradInput[row][column] += gradOutput[ii][jj] / winners;
            }
          }
        }
      }
    }
    return gradInput;
  }
}
