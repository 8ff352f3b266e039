// misconception: 0
// diagnosis: You compare the upper left with the lower right value and skip the other two. Any
// of the four can be the largest.
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
        float above = image[upper + left];
        float below = image[lower + left + 1];
        output[target + jj] = Math.max(above, below);
      }
    }
    return output;
  }
}
