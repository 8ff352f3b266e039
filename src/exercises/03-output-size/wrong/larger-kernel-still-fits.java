// misconception: 0
// diagnosis: If the kernel is larger than the input, your truncate still finds a window: free
// is negative then, and Java's / rounds −1 / 2 up to 0. Return −1 if free is below 0, or divide
// with Math.floorDiv.
class OutputSize {
  static int truncate(int input, int kernel, int stride, int padding) {
    int free = input + 2 * padding - kernel;
    return orNone(free / stride + 1);
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
    return windows < 1 ? -1 : windows;
  }
}
