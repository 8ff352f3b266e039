// misconception: 0
// diagnosis: A window that starts in the padding is moved to begin at row or column 0 and keeps
// its full size, so it sees pixels that do not belong to it. Cut off the part outside instead:
// the window still ends at start + kernel, with the negative start.
class PaddedMaxPool {
  static float[][] maxPool(float[][] image, int kernel, int stride, int padding) {
    if (padding >= kernel) {
      return new float[0][0];
    }
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
    int firstRow = Math.max(top, 0);
    int firstColumn = Math.max(left, 0);
    int bottom = Math.min(firstRow + kernel, image.length);
    int right = Math.min(firstColumn + kernel, image[0].length);
    float largest = Float.NEGATIVE_INFINITY;
    for (int row = firstRow; row < bottom; row++) {
      for (int column = firstColumn; column < right; column++) {
        largest = Math.max(largest, image[row][column]);
      }
    }
    return largest;
  }
}
