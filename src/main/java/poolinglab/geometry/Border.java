package poolinglab.geometry;

import java.util.Locale;
import java.util.Optional;

/**
 * What happens where the windows do not fit the input exactly.
 *
 * <p>With {@code free = input + padding before + padding after − effectiveKernel}, the cells that
 * the first window leaves free, the number of windows along an axis is
 *
 * <table>
 *   <caption>Windows along one axis</caption>
 *   <tr><th>border</th><th>windows</th><th>known elsewhere as</th></tr>
 *   <tr><td>STRICT</td><td>free / stride + 1, which must divide</td><td>DL4J Strict</td></tr>
 *   <tr><td>TRUNCATE</td><td>⌊free / stride⌋ + 1</td>
 *     <td>Keras {@code valid}, DL4J Truncate, PyTorch's default</td></tr>
 *   <tr><td>SAME</td><td>⌈input / stride⌉</td>
 *     <td>Keras {@code same}, DL4J Same, ONNX SAME_UPPER</td></tr>
 *   <tr><td>SAME_LOWER</td><td>⌈input / stride⌉</td><td>ONNX SAME_LOWER; DL4J has none</td></tr>
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
   * Pads as much as is needed for one window per stride; the odd cell goes to the bottom and right.
   */
  SAME,
  /** As SAME, but the odd cell goes to the top and left. */
  SAME_LOWER,
  /** Lets the last window hang over the end, as long as it starts inside. */
  CEIL;

  /**
   * Reads the words of every framework, in lower or upper case: {@code truncate} or {@code valid},
   * {@code same} or {@code same-upper}, {@code same-lower}, {@code ceil}, {@code strict}.
   *
   * @throws GeometryException when the text is none of them
   */
  public static Border parse(String text) {
    return named(text)
        .orElseThrow(
            () ->
                new GeometryException(
                    "there is no border '%s'. Use truncate (or valid), same, same-lower, ceil or"
                        + " strict.",
                    text));
  }

  /** As {@link #parse}, or nothing when the text is none of them. */
  public static Optional<Border> named(String text) {
    return switch (text.toLowerCase(Locale.ROOT).replace('_', '-')) {
      case "truncate", "valid" -> Optional.of(TRUNCATE);
      case "same", "same-upper" -> Optional.of(SAME);
      case "same-lower" -> Optional.of(SAME_LOWER);
      case "ceil" -> Optional.of(CEIL);
      case "strict" -> Optional.of(STRICT);
      default -> Optional.empty();
    };
  }

  /** As {@link #parse} reads it: {@code same-lower}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it works out its own padding: SAME and SAME_LOWER. */
  public boolean padsByItself() {
    return this == SAME || this == SAME_LOWER;
  }

  /**
   * The number of windows along an axis, by the table above; less than 1 where none fits.
   *
   * @param effectiveKernel {@code (kernel − 1)·dilation + 1}
   */
  long windows(long input, long effectiveKernel, long stride, long before, long after) {
    long free = input + before + after - effectiveKernel;
    return switch (this) {
      case STRICT, TRUNCATE -> Math.floorDiv(free, stride) + 1;
      case SAME, SAME_LOWER -> Axis.ceilDiv(input, stride);
      case CEIL -> {
        long windows = Axis.ceilDiv(free, stride) + 1;
        boolean lastStartsPastTheInput = (windows - 1) * stride - before >= input;
        yield lastStartsPastTheInput ? windows - 1 : windows;
      }
    };
  }
}
