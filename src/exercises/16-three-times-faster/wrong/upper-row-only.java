// misconception: 0
// diagnosis: You look at the upper two values of each window. That saves half of the work, but
// the largest value may be below.
class FasterMaxPool {
  static float[] maxPool(float[] image, int height, int width) {
    int outHeight = height / 2;
    int outWidth = width / 2;
    float[] output = new float[outHeight * outWidth];
    for (int ii = 0; ii < outHeight; ii++) {
      int upper = 2 * ii * width;
      int target = ii * outWidth;
      for (int jj = 0; jj < outWidth; jj++) {
        int left = 2 * jj;
        float above = Math.max(image[upper + left], image[upper + left + 1]);
        output[target + jj] = above;
      }
    }
    return output;
  }
}
