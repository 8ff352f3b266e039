// misconception: 0
// diagnosis: Your windows are 3×3 and reach into their neighbours, cut off at the image's edge.
// A 2×2 window covers rows 2 · ii and 2 · ii + 1, and likewise for columns: r and c run over 0
// and 1.
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length / 2][image[0].length / 2];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int r = 0; r < 3 && 2 * ii + r < image.length; r++) {
          for (int c = 0; c < 3 && 2 * jj + c < image[0].length; c++) {
            float value = image[2 * ii + r][2 * jj + c];
            largest = Math.max(largest, value);
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
