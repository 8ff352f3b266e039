// misconception: 16
// diagnosis: You step from row to row by the height. The image is stored row after row, and a
// row has width values.
class FasterMaxPool {
  static float[] maxPool(float[] image, int height, int width) {
    int outHeight = height / 2;
    int outWidth = width / 2;
    float[] output = new float[outHeight * outWidth];
    for (int ii = 0; ii < outHeight; ii++) {
      int upper = 2 * ii * height;
      int lower = upper + height;
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
