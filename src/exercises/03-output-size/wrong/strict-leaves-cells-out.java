// misconception: 9
// diagnosis: Your strict gives the same number as truncate if the windows do not fit exactly.
// Strict must refuse that: return −1 if free is not divisible by the stride.
class OutputSize {
  static int truncate(int input, int kernel, int stride, int padding) {
    int free = input + 2 * padding - kernel;
    return orNone(Math.floorDiv(free, stride) + 1);
  }

  static int strict(int input, int kernel, int stride, int padding) {
    int free = input + 2 * padding - kernel;
    return truncate(input, kernel, stride, padding);
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
