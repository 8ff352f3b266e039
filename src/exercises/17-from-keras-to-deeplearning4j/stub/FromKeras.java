/** What changes when a network moves from Keras to Deeplearning4j. */
class FromKeras {
  /**
   * Returns the rows that come out of max pooling a square map without padding; windows that do
   * not fit are left out.
   *
   * @param framework "keras", "pytorch" or "dl4j"
   * @param side the rows of the map, and its columns
   * @param kernel the side of the window; 0 if it was not given
   * @param stride how far the window moves; 0 if it was not given
   */
  static int outputSide(String framework, int side, int kernel, int stride) {
    throw new UnsupportedOperationException("write me");
  }

  /**
   * Returns the values of feature maps in the order in which Keras's Flatten lists them.
   *
   * @param maps [channels][height][width]
   */
  static float[] flatten(float[][][] maps) {
    throw new UnsupportedOperationException("write me");
  }

  /**
   * Returns a convolution's kernels, which Keras has saved, as Deeplearning4j and PyTorch have them.
   *
   * @param saved [height][width][channels][filters]
   * @return [filters][channels][height][width]
   */
  static float[][][][] kernels(float[][][][] saved) {
    throw new UnsupportedOperationException("write me");
  }

  /**
   * Returns the weights of the first dense layer after Flatten, which Keras has saved, with their
   * rows in Deeplearning4j's order.
   *
   * @param saved [channels * height * width][units], a row for each flattened value
   * @param channels, height, width of the maps that are flattened
   */
  static float[][] dense(float[][] saved, int channels, int height, int width) {
    throw new UnsupportedOperationException("write me");
  }
}
