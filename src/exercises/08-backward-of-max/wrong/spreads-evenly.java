// misconception: 0
// diagnosis: You spread each gradient evenly over its window. That is the way back through an
// average; through a maximum, the winner gets everything and the others get 0.
class MaxPoolBackward {
  static float[][] backward(float[][] image, float[][] gradOutput, int kernel, int stride) {
    float[][] gradInput = new float[image.length][image[0].length];
    for (int ii = 0; ii < gradOutput.length; ii++) {
      for (int jj = 0; jj < gradOutput[ii].length; jj++) {
        int top = ii * stride;
        int left = jj * stride;
        for (int row = top; row < top + kernel; row++) {
          for (int column = left; column < left + kernel; column++) {
            gradInput[row][column] += gradOutput[ii][jj] / (kernel * kernel);
          }
        }
      }
    }
    return gradInput;
  }
}
