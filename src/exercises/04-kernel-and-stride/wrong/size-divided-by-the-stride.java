// misconception: 25
// diagnosis: You allocate size / stride cells along each side, as if the kernel took no room.
// If windows overlap, you run out of the image: with kernel 2 and stride 1 there is one window
// fewer than cells. Allocate (size − kernel) / stride + 1.
class MaxPoolGeneral {
  static float[][] maxPool(float[][] image, int kernel, int stride) {
    int rows = image.length / stride;
    int columns = image[0].length / stride;
    float[][] output = new float[rows][columns];
    for (int ii = 0; ii < rows; ii++) {
      for (int jj = 0; jj < columns; jj++) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int r = 0; r < kernel; r++) {
          for (int c = 0; c < kernel; c++) {
            largest = Math.max(largest, image[ii * stride + r][jj * stride + c]);
          }
        }
        output[ii][jj] = largest;
      }
    }
    return output;
  }
}
