// misconception: 0
// diagnosis: If no window fits, you return 0 or less, as in libraries that return an empty
// array. Here truncate, strict and ceil refuse that with −1: check whether the number is below
// 1.
class OutputSize {
  static int truncate(int input, int kernel, int stride, int padding) {
    int free = input + 2 * padding - kernel;
    return orNone(Math.floorDiv(free, stride) + 1);
  }

  static int strict(int input, int kernel, int stride, int padding) {
    int free = input + 2 * padding - kernel;
    return free % stride == 0 ? truncate(input, kernel, stride, padding) : -1;
  }

  static int ceil(int input, int kernel, int stride, int padding) {
    int free = input + 2 * padding - kernel;
    int windows = ceilDiv(free, stride) + 1;
    int lastStart = (windows - 1) * stride - padding;
    return orNone(lastStart >= input ? windows - 1 : windows);
  }

  static int same(int input, int kernel, int stride) {
    return ceilDiv(input, stride);
  }

  static int effectiveKernel(int kernel, int dilation) {
    return (kernel - 1) * dilation + 1;
  }

  private static int ceilDiv(int a, int b) {
    return -Math.floorDiv(-a, b);
  }

  private static int orNone(int windows) {
    return Math.max(0, windows);
  }
}
