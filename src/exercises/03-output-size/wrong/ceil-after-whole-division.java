// misconception: 9
// diagnosis: Your ceil gives the same number as truncate, so no window hangs over the end. Perhaps /
// of two ints drops the fraction before you round up. Divide so that it rounds up,
// -Math.floorDiv(-free, stride), and keep a last window that starts inside.
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
    int windows = (int) Math.ceil(Math.floorDiv(free, stride)) + 1;
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
