// misconception: 0
// diagnosis: You put each gradient on the upper left pixel of its window, whichever pixel is the
// largest. Look for the winner in the image and put it there.
class MaxPoolBackward {
  static float[][] backward(float[][] image, float[][] gradOutput, int kernel, int stride) {
    float[][] gradInput = new float[image.length][image[0].length];
    for (int ii = 0; ii < gradOutput.length; ii++) {
      for (int jj = 0; jj < gradOutput[ii].length; jj++) {
        gradInput[ii * stride][jj * stride] += gradOutput[ii][jj];
      }
    }
    return gradInput;
  }
}
