// misconception: 0
// diagnosis: You give every weight a bias. Weights are multiplied and summed up first, then one
// bias is added: one per filter, one per dense unit.
class ParameterCount {
  static int convolution(int inChannels, int outChannels, int kernel) {
    return 2 * kernel * kernel * inChannels * outChannels;
  }

  static int pooling(int channels, int kernel) {
    return 0;
  }

  static int dense(int inputs, int units) {
    return 2 * inputs * units;
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
