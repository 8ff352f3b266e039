// misconception: 1
// diagnosis: You count a pooling layer like a convolution, with a weight for every cell of its
// window. A maximum weighs nothing, so a pooling layer has 0 parameters.
class ParameterCount {
  static int convolution(int inChannels, int outChannels, int kernel) {
    return (kernel * kernel * inChannels + 1) * outChannels;
  }

  static int pooling(int channels, int kernel) {
    return kernel * kernel * channels;
  }

  static int dense(int inputs, int units) {
    return (inputs + 1) * units;
  }

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
