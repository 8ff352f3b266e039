/** How many windows fit along one axis. */
class OutputSize {
  /**
   * Returns the number of windows when windows that do not fit are left out.
   *
   * @return -1 if not even one fits
   */
  static int truncate(int input, int kernel, int stride, int padding) {
    int free = input + 2 * padding - kernel;
    return orNone(Math.floorDiv(free, stride) + 1);
  }

  /**
   * Returns the number of windows when they must fit exactly.
   *
   * @return -1 if they do not
   */
  static int strict(int input, int kernel, int stride, int padding) {
    int free = input + 2 * padding - kernel;
    return free % stride == 0 ? truncate(input, kernel, stride, padding) : -1;
  }

  /**
   * Returns the number of windows when the last may hang over the end, but must start before it.
   *
   * @return -1 if there is none
   */
  static int ceil(int input, int kernel, int stride, int padding) {
    int free = input + 2 * padding - kernel;
    int windows = ceilDiv(free, stride) + 1;
    int lastStart = (windows - 1) * stride - padding;
    return orNone(lastStart >= input ? windows - 1 : windows);
  }

  /** Returns the number of windows when there is one for each stride that has begun. */
  static int same(int input, int kernel, int stride) {
    return ceilDiv(input, stride);
  }

  /** Returns how many cells a window spans if its cells are {@code dilation} apart. */
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
