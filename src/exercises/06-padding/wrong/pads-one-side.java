// misconception: 0
// diagnosis: Your output has the size for padding on one side only. Padding is on both sides of
// the image: add 2 * padding to the height and to the width.
class PaddedMaxPool {
  static float[][] maxPool(float[][] image, int kernel, int stride, int padding) {
    if (padding >= kernel) {
      return new float[0][0];
    }
    int height = (image.length + padding - kernel) / stride + 1;
    int width = (image[0].length + padding - kernel) / stride + 1;
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
    float largest = Float.NEGATIVE_INFINITY;
    for (int row = Math.max(top, 0); row < bottom; row++) {
      for (int column = Math.max(left, 0); column < right; column++) {
        largest = Math.max(largest, image[row][column]);
      }
    }
    return largest;
  }
}
