// misconception: 9
// diagnosis: You let a row start where the windows of the row above ended. With an odd width,
// one value is left over there: row r starts at r * width.
class FasterMaxPool {
  static float[] maxPool(float[] image, int height, int width) {
    int outHeight = height / 2;
    int outWidth = width / 2;
    float[] output = new float[outHeight * outWidth];
    for (int ii = 0; ii < outHeight; ii++) {
      int upper = 4 * ii * outWidth;
      int lower = upper + 2 * outWidth;
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
