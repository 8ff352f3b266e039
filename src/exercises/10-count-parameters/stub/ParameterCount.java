/** Counts the parameters of a small convolutional network. */
class ParameterCount {
  /** The parameters of a convolution with a square kernel. */
  static int convolution(int inChannels, int outChannels, int kernel) {
    throw new UnsupportedOperationException("write me");
  }

  /** The parameters of a max pooling layer. */
  static int pooling(int channels, int kernel) {
    throw new UnsupportedOperationException("write me");
  }

  /** The parameters of a dense layer. */
  static int dense(int inputs, int units) {
    throw new UnsupportedOperationException("write me");
  }

  /**
   * Counts a whole network.
   *
   * @param side height and width of the picture
   * @param filters of each convolution; each is followed by max pooling
   * @param same whether the convolutions keep the side
   * @param pool height, width and stride of the pooling; 1 for none
   */
  static int total(
      int side, int channels, int[] filters, int kernel, boolean same, int pool, int classes) {
    throw new UnsupportedOperationException("write me");
  }
}
