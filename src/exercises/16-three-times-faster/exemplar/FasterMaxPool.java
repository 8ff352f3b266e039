/** Max pooling 2×2, stride 2, without a branch for each value. */
class FasterMaxPool {
  /** Returns the largest value under each window; image and output are flat, row after row. */
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
        float above = Math.max(image[upper + left], image[upper + left + 1]);
        float below = Math.max(image[lower + left], image[lower + left + 1]);
        output[target + jj] = Math.max(above, below);
      }
    }
    return output;
  }
}
