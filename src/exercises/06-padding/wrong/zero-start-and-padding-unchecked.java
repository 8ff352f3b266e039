// misconception: 7
// diagnosis: Two mistakes. Your running maximum starts at 0, so windows of negative pixels give
// 0; start at Float.NEGATIVE_INFINITY. And nothing stops padding that is not smaller than the
// kernel; return new float[0][0] for it.
class PaddedMaxPool {
  static float[][] maxPool(float[][] image, int kernel, int stride, int padding) {
    int height = (image.length + 2 * padding - kernel) / stride + 1;
    int width = (image[0].length + 2 * padding - kernel) / stride + 1;
    float[][] output = new float[height][width];
    for (int ii = 0; ii < height; ii++) {
      for (int jj = 0; jj < width; jj++) {
        output[ii][jj] = largest(image, ii * stride - padding, jj * stride - padding, kernel);
      }
    }
    return output;
  }

  private static float largest(float[][] image, int top, int left, int kernel) {
    int bottom = Math.min(top + kernel, image.length);
    int right = Math.min(left + kernel, image[0].length);
    float largest = 0;
    for (int row = Math.max(top, 0); row < bottom; row++) {
      for (int column = Math.max(left, 0); column < right; column++) {
        largest = Math.max(largest, image[row][column]);
      }
    }
    return largest;
  }
}
