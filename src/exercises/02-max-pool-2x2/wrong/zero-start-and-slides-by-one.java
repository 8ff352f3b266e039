// misconception: 7
// diagnosis: Two mistakes. Your running maximum starts at 0, so a window of negative values
// gives 0: start it at Float.NEGATIVE_INFINITY. And your window moves by 1: here it moves by 2,
// and the output has half the height and half the width.
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length - 1][image[0].length - 1];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        float largest = 0;
        for (int r = 0; r < 2; r++) {
          for (int c = 0; c < 2; c++) {
            float value = image[ii + r][jj + c];
            largest = Math.max(largest, value);
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
