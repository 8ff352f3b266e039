// misconception: 7
// diagnosis: You start from 0, so a window with only negative values gives 0. Take the maximum
// of the four values and nothing else.
class FasterMaxPool {
  static float[] maxPool(float[] image, int height, int width) {
    int outHeight = height / 2;
    int outWidth = width / 2;
    float[] output = new float[outHeight * outWidth];
    for (int ii = 0; ii < outHeight; ii++) {
      int upper = 2 * ii * width;
      int lower = upper + width;
      int target = ii * outWidth;
      for (int jj = 0; jj < outWidth; jj++) {
        int left = 2 * jj;
        float above = Math.max(0, image[upper + left]);
        above = Math.max(above, image[upper + left + 1]);
        float below = Math.max(image[lower + left], image[lower + left + 1]);
        output[target + jj] = Math.max(above, below);
      }
    }
    return output;
  }
}
