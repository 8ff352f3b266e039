// misconception: 28
// diagnosis: You add dilation cells for each gap. Of the dilation cells from one cell of the
// window to the next only dilation − 1 are holes: with dilation 1 there is none and the kernel
// stays as it is.
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
    return kernel + (kernel - 1) * dilation;
  }

  private static int ceilDiv(int a, int b) {
    return -Math.floorDiv(-a, b);
  }

  private static int orNone(int windows) {
    return windows < 1 ? -1 : windows;
  }
}
