// misconception: 10
// diagnosis: In total, you divide the number of cells by pool once. Pooling shrinks both height
// and width, so 2×2 pooling leaves a quarter: divide the side before you square it.
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
    int shrunk = 1;
    int inChannels = channels;
    for (int outChannels : filters) {
      sum += convolution(inChannels, outChannels, kernel);
      sum += pooling(outChannels, pool);
      rest = same ? rest : rest - kernel + 1;
      shrunk *= pool;
      inChannels = outChannels;
    }
    return sum + dense(rest * rest / shrunk * inChannels, classes);
  }
}
