// misconception: 0
// diagnosis: You compare the bits of the floats as whole numbers. For negative values that
// order is reversed, so you keep the smallest.
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
        int above =
            Math.max(
                Float.floatToRawIntBits(image[upper + left]),
                Float.floatToRawIntBits(image[upper + left + 1]));
        int below =
            Math.max(
                Float.floatToRawIntBits(image[lower + left]),
                Float.floatToRawIntBits(image[lower + left + 1]));
        output[target + jj] = Float.intBitsToFloat(Math.max(above, below));
      }
    }
    return output;
  }
}
