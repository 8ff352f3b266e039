// misconception: 0
// diagnosis: You count one bias for the whole layer. Each filter has its own, and so does each
// dense unit.
class ParameterCount {
  static int convolution(int inChannels, int outChannels, int kernel) {
    return kernel * kernel * inChannels * outChannels + 1;
  }

  static int pooling(int channels, int kernel) {
    return 0;
  }

  static int dense(int inputs, int units) {
    return inputs * units + 1;
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
