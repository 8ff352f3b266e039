/** Max pooling with a 2×2 window and stride 2, over batches of images with channels. */
class MaxPoolBatch {
  /**
   * Pools every channel of every image on its own.
   *
   * @param images [batch][channels][height][width], height and width even
   * @return [batch][channels][height / 2][width / 2]
   */
  static float[][][][] maxPool(float[][][][] images) {
    throw new UnsupportedOperationException("write me");
  }

  /** Returns where the value (n, c, h, w) lies in a flat array in NCHW order. */
  static int index(int n, int c, int h, int w, int channels, int height, int width) {
    throw new UnsupportedOperationException("write me");
  }

  /**
   * Pools every channel of every image on its own, in flat arrays in NCHW order.
   *
   * @param images batch · channels · height · width values, height and width even
   * @return batch · channels · height / 2 · width / 2 values
   */
  static float[] maxPoolFlat(float[] images, int batch, int channels, int height, int width) {
    throw new UnsupportedOperationException("write me");
  }
}
