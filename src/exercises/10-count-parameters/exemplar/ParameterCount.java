/** Counts the parameters of a small convolutional network. */
class ParameterCount {
  /** A weight for every value under the window, in all input channels, and a bias; per filter. */
  static int convolution(int inChannels, int outChannels, int kernel) {
    return (kernel * kernel * inChannels + 1) * outChannels;
  }

  /** A maximum weighs nothing. */
  static int pooling(int channels, int kernel) {
    return 0;
  }

  /** A weight for every input and a bias; per unit. */
  static int dense(int inputs, int units) {
    return (inputs + 1) * units;
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
    int sum = 0;
    int rest = side;
    int inChannels = channels;
    for (int outChannels : filters) {
      sum += convolution(inChannels, outChannels, kernel);
      sum += pooling(outChannels, pool);
      rest = same ? rest : rest - kernel + 1;
      rest = rest / pool;
      inChannels = outChannels;
    }
    return sum + dense(rest * rest * inChannels, classes);
  }
}
