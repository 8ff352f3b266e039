// misconception: 9
// diagnosis: Your ceil counts a last window that starts after the end of the input, where it
// would see no cell. Look where it starts, at (windows − 1) · stride − padding, and leave it
// out if that is input or more.
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
    return orNone(windows);
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
