// misconception: 0
// diagnosis: You keep the value that lies farthest from 0, even if it is negative. Compare the
// values with their signs: of −8 and 1 the larger is 1.
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length / 2][image[0].length / 2];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        float largest = 0;
        for (int r = 0; r < 2; r++) {
          for (int c = 0; c < 2; c++) {
            float value = image[2 * ii + r][2 * jj + c];
            if (Math.abs(value) > Math.abs(largest)) {
              largest = value;
            }
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
