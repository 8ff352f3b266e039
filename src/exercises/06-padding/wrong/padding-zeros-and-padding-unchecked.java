// misconception: 6
// diagnosis: Two mistakes. Your padding holds zeros that win against negative pixels; padding
// holds no value, so leave it out of the maximum. And nothing stops padding that is not smaller
// than the kernel; return new float[0][0] for it.
class PaddedMaxPool {
  static float[][] maxPool(float[][] image, int kernel, int stride, int padding) {
    float[][] padded = new float[image.length + 2 * padding][image[0].length + 2 * padding];
    for (int row = 0; row < image.length; row++) {
      System.arraycopy(image[row], 0, padded[row + padding], padding, image[row].length);
    }
    int height = (padded.length - kernel) / stride + 1;
    int width = (padded[0].length - kernel) / stride + 1;
    float[][] output = new float[height][width];
    for (int ii = 0; ii < height; ii++) {
      for (int jj = 0; jj < width; jj++) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int r = 0; r < kernel; r++) {
          for (int c = 0; c < kernel; c++) {
            largest = Math.max(largest, padded[ii * stride + r][jj * stride + c]);
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
