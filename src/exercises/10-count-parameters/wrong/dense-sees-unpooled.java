// misconception: 2
// diagnosis: In total, your pooling does not shrink what the dense layer sees. Divide the side
// by pool after every convolution: that is exactly why the total falls.
class ParameterCount {
  static int convolution(int inChannels, int outChannels, int kernel) {
    return (kernel * kernel * inChannels + 1) * outChannels;
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
      inChannels = outChannels;
    }
    return sum + dense(rest * rest * inChannels, classes);
  }
}
