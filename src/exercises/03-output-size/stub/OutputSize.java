/** How many windows fit along one axis. */
class OutputSize {
  /**
   * Returns the number of windows when windows that do not fit are left out.
   *
   * @return -1 if not even one fits
   */
  static int truncate(int input, int kernel, int stride, int padding) {
    throw new UnsupportedOperationException("write me");
  }

  /**
   * Returns the number of windows when they must fit exactly.
   *
   * @return -1 if they do not
   */
  static int strict(int input, int kernel, int stride, int padding) {
    throw new UnsupportedOperationException("write me");
  }

  /**
   * Returns the number of windows when the last may hang over the end, but must start before it.
   *
   * @return -1 if there is none
   */
  static int ceil(int input, int kernel, int stride, int padding) {
    throw new UnsupportedOperationException("write me");
  }

  /** Returns the number of windows when there is one for each stride that has begun. */
  static int same(int input, int kernel, int stride) {
    throw new UnsupportedOperationException("write me");
  }

  /** Returns how many cells a window spans if its cells are {@code dilation} apart. */
  static int effectiveKernel(int kernel, int dilation) {
    throw new UnsupportedOperationException("write me");
  }
}
