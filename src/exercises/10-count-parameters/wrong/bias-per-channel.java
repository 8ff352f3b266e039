// misconception: 0
// diagnosis: You count a bias for every pair of input and output channel. A filter sums over all
// input channels and then adds a single bias: (kernel · kernel · in + 1) · out.
class ParameterCount {
  static int convolution(int inChannels, int outChannels, int kernel) {
    return (kernel * kernel + 1) * inChannels * outChannels;
  }

  static int pooling(int channels, int kernel) {
    return 0;
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
