package poolinglab.geometry;

/**
 * What happens where the windows do not fit the input exactly.
 *
 * <p>With {@code free = input + 2·padding − effectiveKernel}, the cells that the first window
 * leaves free, the number of windows along an axis is
 *
 * <table>
 *   <caption>Windows along one axis</caption>
 *   <tr><th>border</th><th>windows</th><th>known elsewhere as</th></tr>
 *   <tr><td>STRICT</td><td>free / stride + 1, which must divide</td><td>DL4J Strict</td></tr>
 *   <tr><td>TRUNCATE</td><td>⌊free / stride⌋ + 1</td>
 *     <td>Keras {@code valid}, DL4J Truncate, PyTorch's default</td></tr>
 *   <tr><td>SAME</td><td>⌈input / stride⌉</td><td>Keras {@code same}, DL4J Same</td></tr>
 *   <tr><td>CEIL</td><td>⌈free / stride⌉ + 1, without a last window that would start past the
 *     input</td><td>PyTorch {@code ceil_mode=True}; DL4J has none</td></tr>
 * </table>
 */
public enum Border {
  /** Refuses an input that the windows do not fit exactly. */
  STRICT,
  /** Leaves out a last window that does not fit: rows and columns at the end may be lost. */
  TRUNCATE,
  /**
   * Pads as much as is needed for one window a stride; the odd cell goes to the bottom and right.
   */
  SAME,
  /** Lets the last window hang over the end, as long as it starts inside. */
  CEIL;

  /**
   * The number of windows along an axis, by the table above; less than 1 where none fits.
   *
   * @param effectiveKernel {@code (kernel − 1)·dilation + 1}
   */
  long windows(long input, long effectiveKernel, long stride, long padding) {
    long free = input + 2 * padding - effectiveKernel;
    return switch (this) {
      case STRICT, TRUNCATE -> Math.floorDiv(free, stride) + 1;
      case SAME -> Axis.ceilDiv(input, stride);
      case CEIL -> {
        long windows = Axis.ceilDiv(free, stride) + 1;
        boolean lastStartsPastTheInput = (windows - 1) * stride - padding >= input;
        yield lastStartsPastTheInput ? windows - 1 : windows;
      }
    };
  }
}
