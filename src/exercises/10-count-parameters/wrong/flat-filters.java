// misconception: 0
// diagnosis: Your filters are kernel · kernel and see one channel only. A filter reaches
// through all input channels, with weights of its own for each: multiply by their number. It is
// pooling that treats each channel on its own.
class ParameterCount {
  static int convolution(int inChannels, int outChannels, int kernel) {
    return (kernel * kernel + 1) * outChannels;
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
