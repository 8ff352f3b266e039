/** Max pooling 2×2, stride 2, as a first version. */
class FasterMaxPool {
  private static final int KERNEL = 2;
  private static final int STRIDE = 2;

  /** Returns the largest value under each window; image and output are flat, row after row. */
  static float[] maxPool(float[] image, int height, int width) {
    int outHeight = (height - KERNEL) / STRIDE + 1;
    int outWidth = (width - KERNEL) / STRIDE + 1;
    float[] output = new float[outHeight * outWidth];
    for (int ii = 0; ii < outHeight; ii++) {
      for (int jj = 0; jj < outWidth; jj++) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int r = 0; r < KERNEL; r++) {
          for (int c = 0; c < KERNEL; c++) {
            float value = image[(ii * STRIDE + r) * width + jj * STRIDE + c];
            if (value > largest) {
              largest = value;
            }
          }
        }
        output[ii * outWidth + jj] = largest;
      }
    }
    return output;
  }
}
